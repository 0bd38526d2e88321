"""A shared machine: its start page, its staff corner, and the page that asks for staff; with pictures of all of it."""

from collections.abc import Iterator

from desktop.rooms.all import Listed
from desktop.ui.kiosk.call_page import CallPage
from desktop.ui.kiosk.pictured import WithPanel, counting, with_keyboard
from desktop.ui.kiosk.places import CallStaff, Counting, Staff, Start, Typing
from desktop.ui.kiosk.samples import HARD, OPEN, PRINTED, PROBES, ways_of_a_picture
from desktop.ui.kiosk.staff import Checked, Opened, SelfCheck, StaffWays
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.kiosk.start_page import StartPage
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.places import Check, Place
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window
