"""Backfill: news archives of many years in, the records of their skating reports out."""
