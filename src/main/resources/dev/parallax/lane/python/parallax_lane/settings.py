"""Puts in place what a configuration asks for, and imports nothing for the rest."""


def prepare_process(config, folder, notes):
    """Installs eras and parameters in this process; also called in spawned children."""
    if config.get("era") == "talk-2018":
        from parallax_lane import era

        era.install(config.get("cpu_count") or 0, notes)
    scale = config.get("time_scale")
    if scale is not None and scale != 1:
        from parallax_lane import sleeping

        sleeping.install(scale)
    http = config.get("http")
    if http:
        from parallax_lane import net

        net.install(http[0], http[1])
    workers = config.get("workers")
    if workers is not None:
        from parallax_lane import workers as replacing

        replacing.install(folder, workers)
