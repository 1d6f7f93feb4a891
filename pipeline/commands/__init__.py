"""The commands: thin, they parse arguments, call functions and say what went wrong."""
