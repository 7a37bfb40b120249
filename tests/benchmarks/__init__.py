"""The main job measured: ``python -m tests.benchmarks``, or ``dev.py bench``. No clock fails it."""
