<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n views</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prints</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>Last checked on {moment}: %n entries, everything held.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last checked on {moment}: %n entries, not everything held.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} %n times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything holds: %n entries, nothing missing, nothing altered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in the check: %n. Nothing was changed by it. Read what to do below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>The review must come within %n days.</source>
        <translation>
            <numerusform>The review must come within %n day.</numerusform>
            <numerusform>The review must come within %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for headquarters</source>
        <translation>
            <numerusform>%n change waits for headquarters</numerusform>
            <numerusform>%n changes wait for headquarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundles were looked at</source>
        <translation>
            <numerusform>%n bundle was looked at</numerusform>
            <numerusform>%n bundles were looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message numerus="yes">
        <source>%n waiting for headquarters</source>
        <translation>
            <numerusform>%n waiting for headquarters</numerusform>
            <numerusform>%n waiting for headquarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you. The most urgent is first.</source>
        <translation>
            <numerusform>%n thing needs you.</numerusform>
            <numerusform>%n things need you. The most urgent is first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message numerus="yes">
        <source>%n wrong passphrases were typed for your name since you last signed in, the last on {when}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message numerus="yes">
        <source>Locking in %n seconds; move the mouse to go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message numerus="yes">
        <source>%n things need you. The most urgent is first.</source>
        <translation>
            <numerusform>%n thing needs you.</numerusform>
            <numerusform>%n things need you. The most urgent is first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n places</source>
        <translation>
            <numerusform>of %n place</numerusform>
            <numerusform>of %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No ground since %n days</source>
        <translation>
            <numerusform>No ground since %n day</numerusform>
            <numerusform>No ground since %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n days</source>
        <translation>
            <numerusform>Overdue %n day</numerusform>
            <numerusform>Overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>Imported from {sender}: %n new entries.</source>
        <translation>
            <numerusform>Imported from {sender}: %n new entry.</numerusform>
            <numerusform>Imported from {sender}: %n new entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message numerus="yes">
        <source>%n marks saved</source>
        <translation>
            <numerusform>%n mark saved</numerusform>
            <numerusform>%n marks saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n enrolled</numerusform>
            <numerusform>%n enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n waiting for units</source>
        <translation>
            <numerusform>%n waiting for units</numerusform>
            <numerusform>%n waiting for units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for headquarters</source>
        <translation>
            <numerusform>%n waiting for headquarters</numerusform>
            <numerusform>%n waiting for headquarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units enrolled</source>
        <translation>
            <numerusform>%n unit enrolled</numerusform>
            <numerusform>%n units enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>Wait %n seconds, then try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes, then try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>%n units.</source>
        <translation>
            <numerusform>%n unit.</numerusform>
            <numerusform>%n units.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n needs you.</numerusform>
            <numerusform>%n need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent %n days</source>
        <translation>
            <numerusform>Silent %n day</numerusform>
            <numerusform>Silent %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
