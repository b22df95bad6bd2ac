"""Out of the screen into the user's own editor, and back with the terminal as it was."""

from textual.app import App, SuspendNotSupported

from linchpin_tui.services.editor import NotEdited, edit, editor


def edit_outside(app: App[object], text: str, *, name: str) -> str:
    """Have a text edited in the user's editor; gives it as it came back. Nothing else goes on.

    `name` is that of its file. Raises NotEdited, whose message says why it is as it was.
    """
    argv = editor()
    came: str | BaseException = ""
    try:
        with app.suspend():
            # Nothing may leave this block by an error: the terminal would not be taken back.
            try:
                came = edit(text, argv, name=name)
            except BaseException as error:  # noqa: BLE001 (raised again outside)
                came = error
    except SuspendNotSupported:
        raise NotEdited("This terminal cannot be lent to an editor; write it here.") from None
    if isinstance(came, BaseException):
        raise came
    return came
