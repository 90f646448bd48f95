from dateline.qt.environment import settings_for

QUIET = {"QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3"}


def test_linux_without_a_display_draws_offscreen():
    added = settings_for({}, platform="linux", root=False)
    assert added == {"QT_QPA_PLATFORM": "offscreen"} | QUIET


def test_a_display_is_used_and_offscreen_is_the_last_resort():
    given = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert (
        settings_for(given, platform="linux", root=False)
        == {"QT_QPA_PLATFORM": "wayland;xcb;offscreen"} | QUIET
    )
    given = {"DISPLAY": ":0", "WAYLAND_DISPLAY": ""}
    added = settings_for(given, platform="linux", root=False)
    assert added["QT_QPA_PLATFORM"] == "xcb;offscreen"


def test_other_systems_always_have_a_display():
    assert settings_for({}, platform="darwin", root=False) == QUIET


def test_only_root_goes_without_the_sandbox():
    added = settings_for({}, platform="darwin", root=True)
    assert added == {"QTWEBENGINE_DISABLE_SANDBOX": "1"} | QUIET


def test_what_the_user_has_set_is_left_alone():
    given = {
        "QT_QPA_PLATFORM": "vnc",
        "QTWEBENGINE_DISABLE_SANDBOX": "0",
        "QTWEBENGINE_CHROMIUM_FLAGS": "",
    }
    assert settings_for(given, platform="linux", root=True) == {}
