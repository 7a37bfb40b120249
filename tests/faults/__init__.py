"""Proofs that power cuts, kills, failing disks and damaged files lose and spoil nothing."""
