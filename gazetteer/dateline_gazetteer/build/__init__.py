"""The recipe: pinned registry packages to the compiled data, in stages."""
