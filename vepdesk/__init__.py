"""VEPDesk: offline-first records for prison units that hold violent extremist prisoners."""

__version__ = "0.1.0"
