"""The map page as a folium map, its messages and its event columns. No Qt."""
