"""The power-loss simulator: record the system calls of a workload, rebuild the disk after each."""
