"""What leaves the app: map snapshots. Pictures come through a Qt-free interface."""
