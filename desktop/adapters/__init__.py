"""The outside world behind `desktop.logic.ports`: each adapter small, each optional."""
