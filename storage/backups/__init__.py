"""One point of the whole ledger, database and objects, kept in a folder that any installation can restore."""
