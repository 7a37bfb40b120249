<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>after %n wrong passphrases</source>
        <translation>
            <numerusform>after %n wrong passphrase</numerusform>
            <numerusform>after %n wrong passphrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prints</source>
        <translation>
            <numerusform>%n print</numerusform>
            <numerusform>%n prints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports</source>
        <translation>
            <numerusform>%n export</numerusform>
            <numerusform>%n exports</numerusform>
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
        <source>More than %n entries</source>
        <translation>
            <numerusform>More than %n entry</numerusform>
            <numerusform>More than %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>Last checked on {moment}: %n entries, everything held.</source>
        <translation>
            <numerusform>Last checked on {moment}: %n entry, everything held.</numerusform>
            <numerusform>Last checked on {moment}: %n entries, everything held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last checked on {moment}: %n entries, not everything held.</source>
        <translation>
            <numerusform>Last checked on {moment}: %n entry, not everything held.</numerusform>
            <numerusform>Last checked on {moment}: %n entries, not everything held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} %n times.</source>
        <translation>
            <numerusform>{what} %n time.</numerusform>
            <numerusform>{what} %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything holds: %n entries, nothing missing, nothing altered</source>
        <translation>
            <numerusform>Everything holds: %n entry, nothing missing, nothing altered</numerusform>
            <numerusform>Everything holds: %n entries, nothing missing, nothing altered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in the check: %n. Nothing was changed by it. Read what to do below.</source>
        <translation>
            <numerusform>Found in the check: %n. Nothing was changed by it. Read what to do below.</numerusform>
            <numerusform>Found in the check: %n. Nothing was changed by it. Read what to do below.</numerusform>
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
        <translation>
            <numerusform>%n wrong passphrase was typed for your name since you last signed in, on {when}.</numerusform>
            <numerusform>%n wrong passphrases were typed for your name since you last signed in, the last on {when}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message numerus="yes">
        <source>Locking in %n seconds; move the mouse to go on.</source>
        <translation>
            <numerusform>Locking in %n second; move the mouse to go on.</numerusform>
            <numerusform>Locking in %n seconds; move the mouse to go on.</numerusform>
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
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
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
    <name>RepairForm</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored whole: %n entries.</source>
        <translation>
            <numerusform>The backup was restored whole: %n entry.</numerusform>
            <numerusform>The backup was restored whole: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n entries.</source>
        <translation>
            <numerusform>The backup was restored: %n entry.</numerusform>
            <numerusform>The backup was restored: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything was saved: %n entries.</source>
        <translation>
            <numerusform>Everything was saved: %n entry.</numerusform>
            <numerusform>Everything was saved: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were saved.</source>
        <translation>
            <numerusform>%n entry was saved.</numerusform>
            <numerusform>%n entries were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists beside the entries are missing wholly or in part: {names}. Show this to the IT staff before you go on.</source>
        <translation>
            <numerusform>%n list beside the entries is missing wholly or in part: {names}. Show this to the IT staff before you go on.</numerusform>
            <numerusform>%n lists beside the entries are missing wholly or in part: {names}. Show this to the IT staff before you go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are missing in it. They may be in another backup.</source>
        <translation>
            <numerusform>%n attachment is missing in it. It may be in another backup.</numerusform>
            <numerusform>%n attachments are missing in it. They may be in another backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message numerus="yes">
        <source>%n attachments of this backup are missing or damaged. Use another one, or restore it without them.</source>
        <translation>
            <numerusform>%n attachment of this backup is missing or damaged. Use another one, or restore it without that.</numerusform>
            <numerusform>%n attachments of this backup are missing or damaged. Use another one, or restore it without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer backups are not whole and were passed over: {names}.</source>
        <translation>
            <numerusform>%n newer backup is not whole and was passed over: {names}.</numerusform>
            <numerusform>%n newer backups are not whole and were passed over: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message numerus="yes">
        <source>Everything holds: %n entries were checked.</source>
        <translation>
            <numerusform>Everything holds: %n entry was checked.</numerusform>
            <numerusform>Everything holds: %n entries were checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things do not hold.</source>
        <translation>
            <numerusform>%n thing does not hold.</numerusform>
            <numerusform>%n things do not hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups. They go as newer ones take their place.</source>
        <translation>
            <numerusform>%n backup. It goes as newer ones take its place.</numerusform>
            <numerusform>%n backups. They go as newer ones take their place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holders, and the envelopes</source>
        <translation>
            <numerusform>%n holder, and the envelopes</numerusform>
            <numerusform>%n holders, and the envelopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holders. The envelopes cannot until a holder agrees.</source>
        <translation>
            <numerusform>%n holder. The envelopes cannot until this person agrees.</numerusform>
            <numerusform>%n holders. The envelopes cannot until a holder agrees.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved entries are missing from this database.</source>
        <translation>
            <numerusform>%n saved entry is missing from this database.</numerusform>
            <numerusform>%n saved entries are missing from this database.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of papers or pictures are damaged in the store itself.</source>
        <translation>
            <numerusform>%n part of papers or pictures is damaged in the store itself.</numerusform>
            <numerusform>%n parts of papers or pictures are damaged in the store itself.</numerusform>
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
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes, then try again.</source>
        <translation>
            <numerusform>Wait %n minute, then try again.</numerusform>
            <numerusform>Wait %n minutes, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
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
