"""Plain Python judgements: no Qt, no clock, no socket, no print."""
