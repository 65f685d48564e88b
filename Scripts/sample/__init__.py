"""The parts of make-sample-data.py: what the fictional estate holds, and how each body writes it down."""
