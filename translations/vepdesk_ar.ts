<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name>Admission</name>
    <message>
        <source>Admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and hour of arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority that ordered custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is admitted without a valid commitment order (Rule 7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held at the latest until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date in the order after which there is no ground to hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons given in the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admission time as the imported register gives it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Admit</name>
    <message>
        <source>Record the admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search first: perhaps this person was here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this person known?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these: a new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}, {custody}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit a new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule 7: who somebody is, on whose order, when, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order and the arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May stay empty until a place is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The admission is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>VEPDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you write it to a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here stays on this computer, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last was not saved. Everything before is safe. A report without any data lies in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>This file is not a VEPDesk card, or it was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card could not be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are not those of this card. Do not use it: ask the other side to read its digits again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the card of this site itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice store and a real one do not exchange with each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units exchange with headquarters only, and headquarters with units only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site is known here with other keys. Ask headquarters before you accept new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another site already uses the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This unit already knows its headquarters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Census</name>
    <message>
        <source>Another file was already imported for this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later day was already imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping is not a JSON file that names the columns of the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 from this line on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line does not have as many cells as the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not valid CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This identifier stands in the file twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Classification</name>
    <message>
        <source>Classification decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts and conduct, also what has improved. The person is told these reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver&apos;s message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level as the imported register gives it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convicted, not yet sentenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life or indeterminate sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civil prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration detention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other legal status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal status not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in the imported register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional release or parole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discharged or acquitted by a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal upheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deportation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extradition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repatriation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pardon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-custodial sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absconded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classroom or workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First place after admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For somebody&apos;s safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At his or her own request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason for the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violent extremist prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vulnerable to radicalisation to violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conviction for a terrorism or violent extremism offence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge for a terrorism or violent extremism offence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of a court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conduct in custody: violence, threats or recruitment to violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection from recruitment or coercion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acquitted or conviction quashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer justified at review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal of the designation upheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disorder or concerted indiscipline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barricade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostage taking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident at height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape or attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escort failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Death of a prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Death of another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food or liquid refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bomb or other threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recruitment or coercion of another prisoner to violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat to staff or family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conduct by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breach of security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, lock or tool loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlawful detention: kept too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of power, water or communications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff shortage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assailant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspected assailant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perpetrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active involvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspected involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present at scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assisted staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impeded staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In possession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absconder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escapee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlawfully detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by healthcare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by outside hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of kin informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent monitor informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed on report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police investigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocational training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Induction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviour programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychological counselling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faith-based counselling, by choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civic education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital and media literacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation for release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrew at his or her own request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit or legal visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clash with another activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporarily absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No staff to escort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason for absence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters ingest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters analyst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>A passphrase is needed: use --password-file or --password-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who signs in: --user USER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has up to twelve letters, digits and dashes; names are not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Somebody else must decide on this: you proposed it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review must come after the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The review must come within %n days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was decided meanwhile. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the reasons: the person is told them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it is still justified.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Designation</name>
    <message>
        <source>VEP designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VEP designations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law or conduct only. Belief, ties or origin are not a basis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts it rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, or which judgment or charge; no opinions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within six months of the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Your role does not include this. Ask a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters does not write this; the unit does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is no longer in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Write at most {number} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the words in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {number} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {number} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the records found, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a day from a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write day, month and year, for example 23/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write hours and minutes, for example 18:40.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the time too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a year of four digits; month and day only if known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes part from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a missing stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries} to {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {site}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {site}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange with headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick was written or read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first one when something waits for headquarters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be written now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for headquarters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They will be written sealed, so that only headquarters can read them. Nothing else on the stick is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters is not known here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange cards first and compare their digits by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stick or folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing, then reading back to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick {number} is written and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number on its label. It can be taken out once ejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bundle on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files that VEPDesk wrote are looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bundles were looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Headquarters has not confirmed anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has confirmed everything up to {moment} (entry {entry}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site with this code is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick does not give back what was written to it. Use another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written. Check that the stick is in and not locked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no space left. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{name}: all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prison unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only to practise, with invented people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store on this computer yet. Three short steps make one. Everything stays on this computer, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For numbers and lists, for example U01. It stays for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters will know it by this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least fifteen characters. Five unusual words are easy to type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the first here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will enrol your colleagues afterwards. Nobody but you knows your passphrase, and nobody can read it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is on paper, in a sealed envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is shown only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, a lost passphrase means lost records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the sheet until it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet could not be written there. Copy it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name people know this place by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to twelve letters, digits and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the same passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Leave without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote here is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for headquarters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>G. Okot, case officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has confirmed up to {day} (entry {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last proven backup: yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you. The most urgent is first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Print list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people in custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 60 places, 77 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rights clocks near the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviews overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest 12 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 214 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breach in 9 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separation of {name} reaches day 13</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule 44 ceiling on day 15. Review or end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health visit logged: {name}, separation cell 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule 46: every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification review: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed by P. Lule; needs an approver who is not the assessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second signature: use of force report, 22 November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by D. Byaruhanga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15:00 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register: Literacy level 2, 18 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classroom B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due 25 Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer complaint 2026/118</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received 18 November; reply within 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, 14:01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident report you were writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept after the power cut; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also written {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wing B, cell 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart from 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert: self-harm plan open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running rights clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily health visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separation: day 13 of 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nelson Mandela Rule 44</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit in 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule 46: none since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due 2 December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 9 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family visit requested: granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident 2026/0412: witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended: Literacy level 2 (12 of 14)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separation decided: own protection, ends 4 December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident 2026/0412, draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assault, Wing B association room, 22 November 18:40. Reporting: G. Okot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept 14:05:12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: assault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immediate actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where in the building this was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, where and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search first: most people are on file already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Literacy level 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday 23 November, 15:00 to 16:30, classroom B. 18 enrolled, capacity 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped two others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent 21 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick 39 missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two histories: re-join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 units, 189 people in custody. 3 units need you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange with headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has confirmed everything up to 19 November, 10:32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmation on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to the stick KINGSTON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing, then reading back to check: 64 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people changed the same thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk level of {name}. Your unit: medium. Headquarters: high. Shown as high until someone decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep headquarters’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter another, with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick was written and read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stick from headquarters was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is two hours behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick was changed by somebody. Nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all their states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person was told the reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written and read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick has been written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in a stick and press Write to stick; it lists here what it carries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to stick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identifier</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer used from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>Review and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the report first. Your name stands under the review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the review found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incident is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see or hear yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts in your own words. Conduct only: no opinions about belief or character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>What and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was involved, and how?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody added yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role is about this incident only; it says nothing about a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {number} is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Say what kind of incident it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you saw or heard yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add at least one person who was involved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the review found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Involvement</name>
    <message>
        <source>Person involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified number of people it may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message>
        <source>Admit somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most urgent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews, registers and decisions appear here when they fall due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things need you. The most urgent is first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of {places} places, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people in custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviews overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %n places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>disagreements open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between two sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No ground since %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesEditor</name>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {number}: kind of name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {number}: script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {number}: given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {number}: family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {number}: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another spelling or script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>The file is damaged. Nothing was imported. Ask the sender to write the stick again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender is not known here. Nothing was imported. Enrol the sender&apos;s card first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not hold. Nothing was imported. Tell headquarters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s keys were withdrawn. Nothing was imported. Tell headquarters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s history is not the one we know: perhaps it was restored or copied. Nothing was imported, and nothing is lost. Headquarters must look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is older than what was confirmed before: one side was put back to an older state. Nothing was imported, and nothing is lost. Headquarters must look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than anything the program writes. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice data and real data do not mix. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is sealed for another site, or is not a bundle. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender uses a newer version. It is kept here; update the program, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {first} to {last} have not arrived yet. It is kept here and will be imported when they have: ask the sender for a new stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported from {sender}: %n new entries.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From {sender}: confirmations only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already imported from {sender}; nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Use at least fifteen characters: five words are easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 256 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one of the passphrases that are tried first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated characters and rows of keys are easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of people and places here are easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name in any spelling, or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another spelling or the number. New people come by admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sites disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VEP designation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the other site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level and designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No classification yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assessor proposes a level with reasons; another approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VEP designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only law or conduct is a ground, never belief, ties or origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{authority}. Review due {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported decision; the register says {level}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reasons} Next review {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also written {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonActs</name>
    <message>
        <source>Move to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facts are corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former values stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a custody level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal waits for somebody else&apos;s approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You propose; another person approves. Say also what has improved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve this level?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the proposal back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands under this decision. The assessor reads your message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose a designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal waits for somebody else&apos;s decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm this designation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirm this designation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name stands under this decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be reviewed by {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of the designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends unless law or conduct still justify it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is still justified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this designation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The designation ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>No photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prisoner</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded first, then in other scripts and spellings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is known: a year is enough. Mark an estimate as about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language he or she understands best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Plan a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the first one; its register opens from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End taking part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>This programme has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person takes part already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has been held or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason for everybody who did not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Struck as wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>{name} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New: {record}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {record}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck as wrong. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is written in its own place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery sheet of {name} ({code})

Put this sheet into an envelope, seal it, and keep it in the safe.
If every administrator has lost the passphrase, sign in with:

    Name:        {user}
    Passphrase:  {passphrase}

Whoever holds this sheet and this computer can read everything. Every use is recorded.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>All attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give people a place in this programme first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down choose a person; 1 to 4 mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks of this register are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason belongs to people who did not come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this person first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason for everybody who did not come (key R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n marks saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{moment}, {place}. {enrolled}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}. {enrolled}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admission it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority that ordered release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for units</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Headquarters not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for headquarters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units enrolled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Headquarters has not confirmed anything yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters has confirmed up to {day} (entry {number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place yet. Add the wings first, then their cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No programme yet. Add what the unit offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VEPDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: nothing here is real, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your user administrator for a new passphrase. If nobody can sign in any more, open the sealed envelope with the recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the passphrase is not right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceImport</name>
    <message>
        <source>Imported register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the infraction flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceRecord</name>
    <message>
        <source>Line of an imported register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of imported registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk-group flag of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infraction flag of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top charge there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Enrol a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody signs in with his or her own name, so that acts have authors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}, signs in as {user}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stays on everything this person wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over in person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your colleague can sign in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the colleague&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody signs in with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else must end your account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffMember</name>
    <message>
        <source>Staff member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State of this desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stays</name>
    <message>
        <source>This person is in custody here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier stay had not ended on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the day of the admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is admitted without a valid commitment order (Rule 7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is dated after the admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order ended before the admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is before the admission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sites disagree about who holds this person. Settle that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in custody here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person on file has this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which sex, or that it is not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was admitted again since. Strike that admission first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>still to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This database is not encrypted, so it is not a VEPDesk store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the store. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be read. Nothing was changed. Try again, then restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a store in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store was written by a newer VEPDesk. Install that version here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The save is safe, but the mark beside the database could not be written. Free some space before the next save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark beside the database is missing, so nobody can tell whether it is the newest. Nothing can be saved until headquarters or a backup has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is older than the one last used here. Nothing can be saved, so that nothing is lost: restore the newest backup, or ask headquarters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{record} struck as wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification decision: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VEP designation: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {level}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident {number}: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{programme}: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>VEPDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people, records, commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the program (Ctrl L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>The digits of our card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card on a stick could have been swapped. So one of you reads the digits aloud, by telephone or face to face, and the other types them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Our card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it to a stick for the other side, then read out these digits:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write our card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Their card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose their card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sixty digits they read to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you hear, not what you see on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write our card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our card is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is enrolled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a unit&apos;s card from its stick and compare the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n units.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{units} {needing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sticks read today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>refused today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the list below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units with missing sticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units with two histories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored or copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Silent %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a unit in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order to hold {person} ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is held without a ground (Rule 7). Get a new order or release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification review: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again at conduct and progress, also at what has improved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of the VEP designation: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends unless law or conduct still justify it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designation after release: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in custody any more. End the designation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of release not known: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out why this person left and write it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No classification yet: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In custody for more than ten working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sites disagree about {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both values are kept. Somebody must decide which is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve a classification: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed level: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on a VEP designation: {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody proposed it; another person must confirm or refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review incident {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{family}, {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register: {programme}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began at {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
