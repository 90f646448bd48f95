"""What the app knows and what is looked at: plain Python with change signals. No Qt."""
