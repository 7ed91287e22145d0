"""What the host starts: ``python parallax_main.py [probe]``, configured by PARALLAX_CONFIG."""

import sys

_asked = sys.argv[1:]
import parallax_lane.process  # noqa: E402

# The program gets a search path of its own; our modules are found through their package.
del sys.path[0]

if _asked == ["probe"]:
    from parallax_lane import probe

    probe.main()
else:
    sys.exit(parallax_lane.process.main())
