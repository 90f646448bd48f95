"""The command line: stable names, options and exit codes."""
