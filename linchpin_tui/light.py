"""Named tuples that are cheap to declare, for the way of a captured line.

`typing.NamedTuple` checks every annotation and compiles a constructor for each class; with some
fifty classes on the way of a line that was an eighth of its time. These are the same to a type
checker and to their users, and leave both out.
"""

import sys

TYPE_CHECKING = False
"""Type checkers take it for true, as they do typing's own; typing itself is not loaded for it."""

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter

    class _Declared(type):
        def __new__(mcs, name, bases, namespace):
            if not bases:
                return super().__new__(mcs, name, (tuple,), namespace)
            if bases[0]._fields:
                return super().__new__(mcs, name, bases, namespace)
            fields = tuple(_annotations(namespace))
            namespace["_fields"] = namespace["__match_args__"] = fields
            namespace["_field_defaults"] = {
                field: namespace[field] for field in fields if field in namespace
            }
            namespace.setdefault("__slots__", ())
            for index, field in enumerate(fields):
                namespace[field] = _tuplegetter(index, None)
            return super().__new__(mcs, name, bases, namespace)

    class NamedTuple(metaclass=_Declared):
        """A tuple whose items have names; subclass it with annotated fields."""

        __slots__ = ()
        _fields = ()
        _field_defaults = {}  # noqa: RUF012 - each class gets its own

        def __new__(cls, *values, **named):
            if named or len(values) != len(cls._fields):
                values = _completed(cls, values, named)
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, **changes):
            fields = self._fields
            if not changes.keys() <= set(fields):
                unknown = ", ".join(sorted(changes.keys() - set(fields)))
                raise ValueError(f"{type(self).__name__} has no field {unknown}")
            values = map(changes.get, fields, self) if changes else self
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            said = ", ".join(f"{k}={v!r}" for k, v in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({said})"

    def _annotations(namespace):
        if sys.version_info < (3, 14):
            return namespace.get("__annotations__", {})
        import annotationlib

        annotate = annotationlib.get_annotate_from_class_namespace(namespace)
        if annotate is None:
            return namespace.get("__annotations__", {})
        return annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF)

    def _completed(cls, values, named):
        fields = cls._fields
        if len(values) > len(fields):
            raise TypeError(f"{cls.__name__} takes {len(fields)} values, {len(values)} were given")
        rest = fields[len(values) :]
        defaults = cls._field_defaults
        try:
            completed = values + tuple(
                [named[field] if field in named else defaults[field] for field in rest]
            )
        except KeyError as missing:
            raise TypeError(f"{cls.__name__} wants a value for {missing.args[0]}") from None
        if not named.keys() <= set(rest):
            twice = ", ".join(sorted(named.keys() - set(rest)))
            raise TypeError(f"{cls.__name__} cannot take {twice}")
        return completed
