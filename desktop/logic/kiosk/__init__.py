"""The kiosk: a PC that many people use one after the other. Its rules, without a window, a clock or a process."""
