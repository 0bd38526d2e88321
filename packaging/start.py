"""Where the packaged program begins."""

import sys

from desktop.main import main

sys.exit(main())
