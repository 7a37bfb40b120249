<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name>Access</name>
    <message>
        <source>This is kept under a key that you were not given.</source>
        <translation>هذا محفوظ بمفتاح لم يُسند إليك.</translation>
    </message>
    <message>
        <source>Somebody else must review this: you read it yourself.</source>
        <translation>يجب أن يراجع هذا شخص آخر: فقد اطّلعت عليه بنفسك.</translation>
    </message>
    <message>
        <source>Somebody else must do this: it concerns your own account.</source>
        <translation>يجب أن يقوم بهذا شخص آخر: فالأمر يخص حسابك.</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>يجب أن يكون الشخص الثاني غيرك.</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>About this account</source>
        <translation>حول هذا الحساب</translation>
    </message>
    <message>
        <source>My last sign-ins</source>
        <translation>آخر عمليات دخولي</translation>
    </message>
    <message>
        <source>Was one of these not you? Tell your user administrator at once.</source>
        <translation>هل بينها دخول لم تقم به أنت؟ أبلغ مسؤول المستخدمين فورًا.</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>حسابي</translation>
    </message>
    <message>
        <source>Your passphrase stands for your signature. Share it with nobody.</source>
        <translation>عبارة المرور بمثابة توقيعك. لا تُطلع عليها أحدًا.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>تغيير عبارة المرور الخاصة بي</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>Every computer with a copy of the store</source>
        <translation>كل حاسوب فيه نسخة من مخزن البيانات</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Works on</source>
        <translation>صالح على</translation>
    </message>
    <message numerus="yes">
        <source>after %n wrong passphrases</source>
        <translation>
            <numerusform>بعد %n عبارة مرور خاطئة</numerusform>
            <numerusform>بعد عبارة مرور خاطئة واحدة</numerusform>
            <numerusform>بعد عبارتي مرور خاطئتين</numerusform>
            <numerusform>بعد %n عبارات مرور خاطئة</numerusform>
            <numerusform>بعد %n عبارة مرور خاطئة</numerusform>
            <numerusform>بعد %n عبارة مرور خاطئة</numerusform>
        </translation>
    </message>
    <message>
        <source>at the first try</source>
        <translation>من المحاولة الأولى</translation>
    </message>
    <message>
        <source>Type the passphrase you have now.</source>
        <translation>اكتب عبارة المرور الحالية.</translation>
    </message>
    <message>
        <source>From now on your new passphrase holds.</source>
        <translation>من الآن فصاعدًا استعمل عبارة المرور الجديدة.</translation>
    </message>
</context>
<context>
    <name>Admission</name>
    <message>
        <source>Admission</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>عمليات الإيداع</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>النزيل</translation>
    </message>
    <message>
        <source>Admitted on</source>
        <translation>تاريخ الإيداع</translation>
    </message>
    <message>
        <source>Day and hour of arrival</source>
        <translation>يوم الوصول وساعته</translation>
    </message>
    <message>
        <source>Authority that ordered custody</source>
        <translation>السلطة التي أمرت بالإيداع</translation>
    </message>
    <message>
        <source>Nobody is admitted without a valid commitment order (Rule 7).</source>
        <translation>لا يُودَع أحد دون أمر إيداع صحيح (القاعدة 7).</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>رقم الأمر</translation>
    </message>
    <message>
        <source>Date of the order</source>
        <translation>تاريخ الأمر</translation>
    </message>
    <message>
        <source>Held at the latest until</source>
        <translation>أقصى تاريخ للاحتجاز</translation>
    </message>
    <message>
        <source>The date in the order after which there is no ground to hold.</source>
        <translation>التاريخ المذكور في الأمر الذي لا يبقى بعده سند للاحتجاز.</translation>
    </message>
    <message>
        <source>Reasons given in the order</source>
        <translation>الأسباب الواردة في الأمر</translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation>مأخوذ من سجل مستورد</translation>
    </message>
    <message>
        <source>Admission time as the imported register gives it</source>
        <translation>وقت الإيداع كما ورد في السجل المستورد</translation>
    </message>
</context>
<context>
    <name>Admit</name>
    <message>
        <source>Record the admission</source>
        <translation>تسجيل الإيداع</translation>
    </message>
    <message>
        <source>Admit somebody</source>
        <translation>إيداع شخص</translation>
    </message>
    <message>
        <source>Search first: perhaps this person was here before.</source>
        <translation>ابحث أولًا: فقد يكون هذا الشخص أُودع هنا من قبل.</translation>
    </message>
    <message>
        <source>Is this person known?</source>
        <translation>هل هذا الشخص معروف؟</translation>
    </message>
    <message>
        <source>None of these: a new person</source>
        <translation>لا أحد من هؤلاء: شخص جديد</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>إيداع من جديد</translation>
    </message>
    <message>
        <source>{number}, {custody}</source>
        <translation>{number}، {custody}</translation>
    </message>
    <message>
        <source>Admit a new person</source>
        <translation>إيداع شخص جديد</translation>
    </message>
    <message>
        <source>Admit {name} again</source>
        <translation>إيداع {name} من جديد</translation>
    </message>
    <message>
        <source>Rule 7: who somebody is, on whose order, when, and why.</source>
        <translation>القاعدة 7: هوية الشخص، والجهة الآمرة بإيداعه، ووقت الإيداع، وسببه.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>The order and the arrival</source>
        <translation>الأمر والوصول</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>المكان الأول</translation>
    </message>
    <message>
        <source>May stay empty until a place is found.</source>
        <translation>يمكن أن يبقى فارغًا إلى أن يُعثر على مكان.</translation>
    </message>
    <message>
        <source>The admission is recorded.</source>
        <translation>سُجّل الإيداع.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>VEPDesk</source>
        <translation>VEPDesk</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>مخزن بيانات جديد</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you write it to a stick.</source>
        <translation>لا شيء يغادر هذا الحاسوب ما لم تكتبه على ذاكرة USB.</translation>
    </message>
    <message>
        <source>Everything here stays on this computer, encrypted.</source>
        <translation>كل ما هنا يبقى على هذا الحاسوب، مشفّرًا.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم تنجح العملية</translation>
    </message>
    <message>
        <source>A fault of the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>What you did last was not saved. Everything before is safe. A report without any data lies in {file}.</source>
        <translation>لم يُحفظ آخر ما قمت به. كل ما سبقه سليم. يوجد تقرير خالٍ من أي بيانات في {file}.</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Name of the second person</source>
        <translation>اسم الشخص الثاني</translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation>كلمة سر الشخص الثاني</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>Paper or picture</source>
        <translation>ورقة أو صورة</translation>
    </message>
    <message>
        <source>Papers and pictures</source>
        <translation>الأوراق والصور</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>النزيل</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الواقعة</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>وصف الورقة أو الصورة</translation>
    </message>
    <message>
        <source>What others will look for, such as: Order of 20 November.</source>
        <translation>ما سيبحث عنه الآخرون، مثل: أمر بتاريخ 20 نوفمبر.</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>الحجم بالبايت</translation>
    </message>
    <message>
        <source>Digest of its content</source>
        <translation>بصمة المحتوى</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>العرض بالبكسل</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>الارتفاع بالبكسل</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>أضافها</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>This file is empty.</source>
        <translation>هذا الملف فارغ.</translation>
    </message>
    <message>
        <source>This file is larger than 25 MB. Scan it with fewer dots, or in parts.</source>
        <translation>يتجاوز حجم هذا الملف 25 ميغابايت. امسح الورقة ضوئيًا بدقة أقل، أو على أجزاء.</translation>
    </message>
    <message>
        <source>This picture has more than 40 million pixels. Make it smaller first.</source>
        <translation>في هذه الصورة أكثر من 40 مليون بكسل. صغّرها أولًا.</translation>
    </message>
    <message>
        <source>This picture has more colours and pixels than can be taken. Save it as JPEG first.</source>
        <translation>في هذه الصورة من الألوان والبكسلات أكثر مما يمكن قبوله. احفظها أولًا بصيغة JPEG.</translation>
    </message>
    <message>
        <source>This file is damaged: nothing of it was taken.</source>
        <translation>هذا الملف تالف: لم يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>This kind of file is not taken. Use a JPEG or PNG picture, a PDF, or plain text.</source>
        <translation>لا يُقبل هذا النوع من الملفات. استعمل صورة JPEG أو PNG، أو وثيقة PDF، أو نصًا عاديًا.</translation>
    </message>
    <message>
        <source>This document is locked with a password: nothing was taken.</source>
        <translation>هذه الوثيقة محمية بكلمة سر: لم يؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>This file needs more time or memory than a picture may have. It may be damaged, or made to do harm. Do not open it elsewhere.</source>
        <translation>يتطلب هذا الملف وقتًا أو ذاكرة أكثر مما يُسمح به لصورة. قد يكون تالفًا، أو أُعدّ للإضرار. لا تفتحه في مكان آخر.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still there?</source>
        <translation>تعذّرت قراءة الملف. هل ذاكرة USB لا تزال موصولة؟</translation>
    </message>
    <message>
        <source>Say whom or what this is about.</source>
        <translation>اذكر الشخص أو الأمر المعني.</translation>
    </message>
    <message>
        <source>It is kept. Papers and pictures now take more than {size} GB here: tell the IT staff, so that disk and backup have room.</source>
        <translation>تم الحفظ. تشغل الأوراق والصور هنا الآن أكثر من {size} غيغابايت: أبلغ أعوان الإعلامية، حتى تتوفر مساحة كافية على القرص وللنسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>It could not be written to the disk. Nothing was added.</source>
        <translation>تعذّرت الكتابة على القرص. لم يُضف شيء.</translation>
    </message>
    <message>
        <source>Give a whole number of gigabytes.</source>
        <translation>اكتب عددًا صحيحًا من الغيغابايت.</translation>
    </message>
    <message>
        <source>A part of this file is missing from the folder of the store. Tell the IT staff; a backup may have it.</source>
        <translation>جزء من هذا الملف مفقود من مجلد المخزن. أبلغ أعوان الإعلامية؛ فقد يوجد في نسخة احتياطية.</translation>
    </message>
    <message>
        <source>This file is damaged and is not shown. Tell the IT staff; a backup may have it whole.</source>
        <translation>هذا الملف تالف ولا يُعرض. أبلغ أعوان الإعلامية؛ فقد يوجد سليمًا في نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The content was erased by law. Only this note remains.</source>
        <translation>مُحي المحتوى بموجب القانون. لم تبق إلا هذه الملاحظة.</translation>
    </message>
    <message>
        <source>The content has not come from the other site yet.</source>
        <translation>لم يصل المحتوى من الموقع الآخر بعد.</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>النزيل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Who</source>
        <translation>صاحب الإجراء</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>الاطلاعات</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التعديلات</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>الطباعة</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>آخر مرة</translation>
    </message>
    <message>
        <source>Back to the file</source>
        <translation>رجوع إلى الملف</translation>
    </message>
    <message>
        <source>Every entry</source>
        <translation>كل القيود</translation>
    </message>
    <message>
        <source>Who looked at this file</source>
        <translation>من اطّلع على هذا الملف</translation>
    </message>
    <message>
        <source>By colleague</source>
        <translation>حسب الزميل</translation>
    </message>
    <message>
        <source>Nobody has opened this file yet</source>
        <translation>لم يفتح أحد هذا الملف بعد</translation>
    </message>
    <message>
        <source>{name}: looks, changes, prints and exports, the newest first.</source>
        <translation>{name}: الاطلاعات والتعديلات وعمليات الطباعة والتصدير، الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>يومًا بيوم</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>غير معروف هنا</translation>
    </message>
    <message>
        <source>{what}, last at {time}</source>
        <translation>{what}، آخرها في {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n اطلاع</numerusform>
            <numerusform>اطلاع واحد</numerusform>
            <numerusform>اطلاعان</numerusform>
            <numerusform>%n اطلاعات</numerusform>
            <numerusform>%n اطلاعًا</numerusform>
            <numerusform>%n اطلاع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n تعديل</numerusform>
            <numerusform>تعديل واحد</numerusform>
            <numerusform>تعديلان</numerusform>
            <numerusform>%n تعديلات</numerusform>
            <numerusform>%n تعديلًا</numerusform>
            <numerusform>%n تعديل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prints</source>
        <translation>
            <numerusform>%n عملية طباعة</numerusform>
            <numerusform>عملية طباعة واحدة</numerusform>
            <numerusform>عمليتا طباعة</numerusform>
            <numerusform>%n عمليات طباعة</numerusform>
            <numerusform>%n عملية طباعة</numerusform>
            <numerusform>%n عملية طباعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports</source>
        <translation>
            <numerusform>%n عملية تصدير</numerusform>
            <numerusform>عملية تصدير واحدة</numerusform>
            <numerusform>عمليتا تصدير</numerusform>
            <numerusform>%n عمليات تصدير</numerusform>
            <numerusform>%n عملية تصدير</numerusform>
            <numerusform>%n عملية تصدير</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بشأن</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>View</source>
        <translation>اطلاع</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Parts of the audit</source>
        <translation>أجزاء سجل التدقيق</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>فحص مخزن البيانات</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>لا يوجد قيد مطابق</translation>
    </message>
    <message>
        <source>Choose other days, or show everything.</source>
        <translation>اختر أيامًا أخرى، أو اعرض كل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n شخص</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%n أشخاص</numerusform>
            <numerusform>%n شخصًا</numerusform>
            <numerusform>%n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {site}</source>
        <translation>{name}، {site}</translation>
    </message>
    <message numerus="yes">
        <source>More than %n entries</source>
        <translation>
            <numerusform>أكثر من %n قيد</numerusform>
            <numerusform>أكثر من قيد واحد</numerusform>
            <numerusform>أكثر من قيدين</numerusform>
            <numerusform>أكثر من %n قيود</numerusform>
            <numerusform>أكثر من %n قيدًا</numerusform>
            <numerusform>أكثر من %n قيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n قيد</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%n قيود</numerusform>
            <numerusform>%n قيدًا</numerusform>
            <numerusform>%n قيد</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {fields}</source>
        <translation>{what}: {fields}</translation>
    </message>
    <message>
        <source>{what}. Reason: {reason}</source>
        <translation>{what}. السبب: {reason}</translation>
    </message>
    <message>
        <source>{what} at {moment}, recorded later</source>
        <translation>{what} في {moment}، تسجيل لاحق</translation>
    </message>
    <message>
        <source>{what} (the clock was not credible)</source>
        <translation>{what} (كانت الساعة غير موثوقة)</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>نوع السجل</translation>
    </message>
    <message>
        <source>Whose file</source>
        <translation>صاحب الملف</translation>
    </message>
    <message>
        <source>Whose file: name or number</source>
        <translation>صاحب الملف: الاسم أو الرقم</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>عرض كل شيء</translation>
    </message>
    <message>
        <source>This look could not be recorded</source>
        <translation>تعذّر تسجيل هذا الاطلاع</translation>
    </message>
    <message>
        <source>{why} You may read the file. The look is recorded as soon as the store can be written again, if you are still signed in.</source>
        <translation>{why} يمكنك قراءة الملف. ويُسجَّل الاطلاع حالما تعود الكتابة في المخزن ممكنة، إذا لم تسجّل خروجك قبل ذلك.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>اليوم الأخير يسبق اليوم الأول.</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>عمليات الدخول</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>التبادل</translation>
    </message>
    <message>
        <source>Imports of registers</source>
        <translation>استيراد السجلات</translation>
    </message>
    <message>
        <source>Other acts</source>
        <translation>إجراءات أخرى</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Signed in with the two envelopes</source>
        <translation>الدخول بالمغلفين المختومين</translation>
    </message>
    <message>
        <source>Changed the own passphrase</source>
        <translation>تغيير عبارة المرور الخاصة</translation>
    </message>
    <message>
        <source>Gave a colleague another role</source>
        <translation>إسناد صفة أخرى إلى زميل</translation>
    </message>
    <message>
        <source>Gave a colleague a new first passphrase</source>
        <translation>إعطاء زميل عبارة مرور أولى جديدة</translation>
    </message>
    <message>
        <source>Made new recovery envelopes</source>
        <translation>إعداد مغلفي استعادة جديدين</translation>
    </message>
    <message>
        <source>Found both envelopes sealed</source>
        <translation>معاينة سلامة ختم المغلفين</translation>
    </message>
    <message>
        <source>Made a moving file for another computer</source>
        <translation>إعداد ملف نقل إلى حاسوب آخر</translation>
    </message>
    <message>
        <source>Gave this computer a new part of the key</source>
        <translation>إعطاء هذا الحاسوب جزءًا جديدًا من المفتاح</translation>
    </message>
    <message>
        <source>Opened a compartment</source>
        <translation>فتح حيّز مغلق</translation>
    </message>
    <message>
        <source>Gave a colleague the key of a compartment</source>
        <translation>إعطاء زميل مفتاح حيّز مغلق</translation>
    </message>
    <message>
        <source>Took the key of a compartment away</source>
        <translation>سحب مفتاح حيّز مغلق</translation>
    </message>
    <message>
        <source>Agreed that a compartment can be opened by nobody any more</source>
        <translation>الموافقة على ألا يتمكن أحد من فتح حيّز مغلق بعد الآن</translation>
    </message>
    <message>
        <source>Gave a compartment a new key</source>
        <translation>إعطاء حيّز مغلق مفتاحًا جديدًا</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>تعذّر إعداد نسخة احتياطية</translation>
    </message>
    <message>
        <source>Proved that the newest backup can be restored</source>
        <translation>إثبات أن أحدث نسخة احتياطية قابلة للاستعادة</translation>
    </message>
    <message>
        <source>The newest backup could not be restored on trial</source>
        <translation>تعذّرت استعادة أحدث نسخة احتياطية عند التجربة</translation>
    </message>
    <message>
        <source>Restored this store from a backup</source>
        <translation>استعادة هذا المخزن من نسخة احتياطية</translation>
    </message>
    <message>
        <source>Made this store from what could be read of a damaged one</source>
        <translation>إنشاء هذا المخزن مما أمكنت قراءته من مخزن متضرر</translation>
    </message>
    <message>
        <source>Went on from an older database, signed by two people</source>
        <translation>مواصلة العمل من قاعدة بيانات أقدم بتوقيع شخصين</translation>
    </message>
    <message>
        <source>Founded this store</source>
        <translation>إنشاء مخزن البيانات هذا</translation>
    </message>
    <message>
        <source>Enrolled a colleague</source>
        <translation>تسجيل زميل</translation>
    </message>
    <message>
        <source>Ended an account</source>
        <translation>إنهاء حساب</translation>
    </message>
    <message>
        <source>Wrote a bundle for another site</source>
        <translation>كتابة حزمة لموقع آخر</translation>
    </message>
    <message>
        <source>Read a bundle from another site</source>
        <translation>قراءة حزمة من موقع آخر</translation>
    </message>
    <message>
        <source>Enrolled another site</source>
        <translation>تسجيل موقع آخر</translation>
    </message>
    <message>
        <source>Checked the store</source>
        <translation>فحص مخزن البيانات</translation>
    </message>
    <message>
        <source>Changed a policy of this site</source>
        <translation>تغيير قاعدة من قواعد هذا الموقع</translation>
    </message>
    <message>
        <source>Read in need, with a reason</source>
        <translation>الاطلاع عند الضرورة مع ذكر السبب</translation>
    </message>
    <message>
        <source>Reviewed a reading in need</source>
        <translation>مراجعة اطلاع عند الضرورة</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>إعداد نسخة احتياطية</translation>
    </message>
    <message>
        <source>Accepted the clock of this computer as right</source>
        <translation>قبول ساعة هذا الحاسوب على أنها صحيحة</translation>
    </message>
    <message>
        <source>Another act: {word}</source>
        <translation>إجراء آخر: {word}</translation>
    </message>
    <message>
        <source>Opened the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Opened: {record}</source>
        <translation>فتح: {record}</translation>
    </message>
    <message>
        <source>Printed the file</source>
        <translation>طباعة الملف</translation>
    </message>
    <message>
        <source>Printed: {record}</source>
        <translation>طباعة: {record}</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>تصدير ملفات</translation>
    </message>
    <message>
        <source>Exported: {record}</source>
        <translation>تصدير: {record}</translation>
    </message>
    <message>
        <source>a record of a newer version</source>
        <translation>سجل من نسخة أحدث</translation>
    </message>
    <message>
        <source>Struck as wrong: {record}</source>
        <translation>شطب لخطأ: {record}</translation>
    </message>
    <message>
        <source>Settled a disagreement: {record}</source>
        <translation>تسوية اختلاف: {record}</translation>
    </message>
    <message>
        <source>Changed who holds the person</source>
        <translation>تغيير الجهة التي تحتجز الشخص</translation>
    </message>
    <message>
        <source>Erased by order: {record}</source>
        <translation>محو بأمر: {record}</translation>
    </message>
    <message>
        <source>Changed: {record}</source>
        <translation>تعديل: {record}</translation>
    </message>
    <message>
        <source>Recorded: {record}</source>
        <translation>تسجيل: {record}</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Choose a folder on another disk, outside the store.</source>
        <translation>اختر مجلدًا على قرص آخر، خارج المخزن.</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one first.</source>
        <translation>لا توجد نسخة احتياطية بعد. أعدّ واحدة أولًا.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>لا توجد نسخة احتياطية في هذا المجلد.</translation>
    </message>
    <message>
        <source>The folder with the backups cannot be read. Check that the stick is in, and try again.</source>
        <translation>تعذّرت قراءة المجلد الذي فيه النسخ الاحتياطية. تحقق من أن ذاكرة USB موصولة، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>A backup is being made already. Wait until it is done.</source>
        <translation>يجري بالفعل إعداد نسخة احتياطية. انتظر حتى تكتمل.</translation>
    </message>
    <message>
        <source>The folder cannot be written. Check that the stick is in and not locked.</source>
        <translation>تعذّرت الكتابة في المجلد. تحقق من أن ذاكرة USB موصولة وغير مقفلة.</translation>
    </message>
    <message>
        <source>The disk or stick does not give back what was written to it, so this is no backup. Use another one.</source>
        <translation>القرص أو ذاكرة USB لا يعيد ما كُتب عليه، فهذه ليست نسخة احتياطية. استعمل غيره.</translation>
    </message>
    <message>
        <source>The backup could not be made. Try another folder; if that fails too, have the store checked.</source>
        <translation>تعذّر إعداد النسخة الاحتياطية. جرّب مجلدًا آخر؛ وإن تعذّر ذلك أيضًا، فاطلب فحص مخزن البيانات.</translation>
    </message>
    <message>
        <source>This backup is not whole: {part} is missing, cut or altered. Use another one.</source>
        <translation>هذه النسخة الاحتياطية غير كاملة: الجزء {part} مفقود أو مبتور أو معدَّل. استعمل نسخة أخرى.</translation>
    </message>
    <message>
        <source>This backup can be opened by user administrators and governors only.</source>
        <translation>لا يمكن أن يفتح هذه النسخة الاحتياطية إلا مسؤولو المستخدمين والمديرون.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>مهم</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>أغلق هذا الإشعار</translation>
    </message>
</context>
<context>
    <name>BreakGlass</name>
    <message>
        <source>You were not given the key for this. Ask health staff directly.</source>
        <translation>لم يُسند إليك مفتاح هذا المحتوى. اسأل موظفي الرعاية الصحية مباشرة.</translation>
    </message>
    <message>
        <source>Somebody has reviewed it already.</source>
        <translation>سبق أن راجعه شخص آخر.</translation>
    </message>
    <message>
        <source>You cannot open the reason. Ask health staff to review it.</source>
        <translation>لا يمكنك فتح السبب. اطلب من موظفي الرعاية الصحية مراجعته.</translation>
    </message>
</context>
<context>
    <name>BreakGlassNote</name>
    <message>
        <source>Reading in need</source>
        <translation>اطلاع عند الضرورة</translation>
    </message>
    <message>
        <source>Readings in need</source>
        <translation>حالات الاطلاع عند الضرورة</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>صاحب السجلات</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>المطّلع</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What the reviewer found</source>
        <translation>ما خلص إليه المراجع</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>This file is not a VEPDesk card, or it was altered.</source>
        <translation>هذا الملف ليس بطاقة VEPDesk، أو أنه عُدّل.</translation>
    </message>
    <message>
        <source>The card could not be written there.</source>
        <translation>تعذرت كتابة البطاقة في ذلك المكان.</translation>
    </message>
    <message>
        <source>The card could not be read.</source>
        <translation>تعذرت قراءة البطاقة.</translation>
    </message>
    <message>
        <source>The digits are not those of this card. Do not use it: ask the other side to read its digits again.</source>
        <translation>الأرقام ليست أرقام هذه البطاقة. لا تستعملها: اطلب من الطرف الآخر أن يقرأ أرقامه مرة أخرى.</translation>
    </message>
    <message>
        <source>This is the card of this site itself.</source>
        <translation>هذه بطاقة هذا الموقع نفسه.</translation>
    </message>
    <message>
        <source>A practice store and a real one do not exchange with each other.</source>
        <translation>لا تبادل بين مخزن بيانات للتدريب ومخزن حقيقي.</translation>
    </message>
    <message>
        <source>Units exchange with headquarters only, and headquarters with units only.</source>
        <translation>تتبادل الوحدات مع المقر فقط، ويتبادل المقر مع الوحدات فقط.</translation>
    </message>
    <message>
        <source>This site is known here with other keys. Ask headquarters before you accept new ones.</source>
        <translation>هذا الموقع معروف هنا بمفاتيح أخرى. اسأل المقر قبل قبول مفاتيح جديدة.</translation>
    </message>
    <message>
        <source>Another site already uses the code {code}.</source>
        <translation>يستعمل موقع آخر الرمز {code}.</translation>
    </message>
    <message>
        <source>This unit already knows its headquarters.</source>
        <translation>هذه الوحدة تعرف مقرها بالفعل.</translation>
    </message>
</context>
<context>
    <name>Census</name>
    <message>
        <source>The file has faults; nothing was applied.</source>
        <translation>في الملف أخطاء، ولم يُطبَّق شيء.</translation>
    </message>
    <message>
        <source>Another file was already imported for this day.</source>
        <translation>سبق استيراد ملف آخر لهذا اليوم.</translation>
    </message>
    <message>
        <source>A later day was already imported.</source>
        <translation>سبق استيراد يوم لاحق.</translation>
    </message>
    <message>
        <source>The mapping is not a JSON file that names the columns of the register.</source>
        <translation>ملف المطابقة ليس ملف JSON يسمّي أعمدة السجل.</translation>
    </message>
    <message>
        <source>The file is too large for a register.</source>
        <translation>الملف أكبر من أن يكون سجلًا.</translation>
    </message>
    <message>
        <source>The register could not be read.</source>
        <translation>تعذرت قراءة السجل.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 from this line on.</source>
        <translation>النص ليس UTF-8 صحيحًا ابتداءً من هذا السطر.</translation>
    </message>
    <message>
        <source>The file has no column with this name.</source>
        <translation>لا يوجد في الملف عمود بهذا الاسم.</translation>
    </message>
    <message>
        <source>The line does not have as many cells as the header.</source>
        <translation>عدد خانات السطر يختلف عن عدد خانات سطر العناوين.</translation>
    </message>
    <message>
        <source>The line is not valid CSV.</source>
        <translation>السطر ليس CSV صحيحًا.</translation>
    </message>
    <message>
        <source>This identifier stands in the file twice.</source>
        <translation>هذا المعرّف مكرر في الملف.</translation>
    </message>
    <message>
        <source>The identifier is missing.</source>
        <translation>المعرّف غير موجود.</translation>
    </message>
    <message>
        <source>This is not a date and time.</source>
        <translation>هذا ليس تاريخًا ووقتًا.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>هذا ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>Only the last imported day can be taken back.</source>
        <translation>لا يمكن التراجع إلا عن آخر يوم مستورد.</translation>
    </message>
    <message>
        <source>Something was recorded after this import; it can&apos;t be taken back.</source>
        <translation>سُجّل شيء بعد هذا الاستيراد، فلا يمكن التراجع عنه.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Also make every record again from its entries (takes longer)</source>
        <translation>إعادة بناء كل سجل من قيوده أيضًا (يستغرق وقتًا أطول)</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>فحص الآن</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>جارٍ قراءة مخزن البيانات</translation>
    </message>
    <message>
        <source>Does everything here still hold?</source>
        <translation>هل لا يزال كل شيء هنا سليمًا؟</translation>
    </message>
    <message>
        <source>The check reads every page of the database and every entry of the journal, and compares them with the mark beside the database. It changes nothing.</source>
        <translation>يقرأ الفحص كل صفحة من قاعدة البيانات وكل قيد في السجل الزمني، ويقارنها بالعلامة المحفوظة بجانب قاعدة البيانات. ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>فحص مخزن البيانات</translation>
    </message>
    <message>
        <source>This store was never checked here.</source>
        <translation>لم يُفحص مخزن البيانات هذا هنا من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>Last checked on {moment}: %n entries, everything held.</source>
        <translation>
            <numerusform>آخر فحص في {moment}: %n قيد، وكل شيء سليم.</numerusform>
            <numerusform>آخر فحص في {moment}: قيد واحد، وكل شيء سليم.</numerusform>
            <numerusform>آخر فحص في {moment}: قيدان، وكل شيء سليم.</numerusform>
            <numerusform>آخر فحص في {moment}: %n قيود، وكل شيء سليم.</numerusform>
            <numerusform>آخر فحص في {moment}: %n قيدًا، وكل شيء سليم.</numerusform>
            <numerusform>آخر فحص في {moment}: %n قيد، وكل شيء سليم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last checked on {moment}: %n entries, not everything held.</source>
        <translation>
            <numerusform>آخر فحص في {moment}: %n قيد، وليس كل شيء سليمًا.</numerusform>
            <numerusform>آخر فحص في {moment}: قيد واحد، وليس كل شيء سليمًا.</numerusform>
            <numerusform>آخر فحص في {moment}: قيدان، وليس كل شيء سليمًا.</numerusform>
            <numerusform>آخر فحص في {moment}: %n قيود، وليس كل شيء سليمًا.</numerusform>
            <numerusform>آخر فحص في {moment}: %n قيدًا، وليس كل شيء سليمًا.</numerusform>
            <numerusform>آخر فحص في {moment}: %n قيد، وليس كل شيء سليمًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is time to check the store</source>
        <translation>حان وقت فحص مخزن البيانات</translation>
    </message>
    <message>
        <source>Once a week is enough. It takes seconds to a few minutes.</source>
        <translation>يكفي مرة في الأسبوع. يستغرق من بضع ثوانٍ إلى بضع دقائق.</translation>
    </message>
    <message>
        <source>That the store was checked could not be recorded. {why}</source>
        <translation>فُحص مخزن البيانات، لكن تعذّر تسجيل ذلك. {why}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A backup or another long piece of work is running. Check when it is done.</source>
        <translation>هناك نسخ احتياطي أو عملية طويلة أخرى قيد التنفيذ. أجرِ الفحص بعد انتهائها.</translation>
    </message>
    <message>
        <source>{advice} Where: {places}</source>
        <translation>{advice} المواضع: {places}</translation>
    </message>
    <message numerus="yes">
        <source>{what} %n times.</source>
        <translation>
            <numerusform>{what} %n مرة.</numerusform>
            <numerusform>{what} مرة واحدة.</numerusform>
            <numerusform>{what} مرتين.</numerusform>
            <numerusform>{what} %n مرات.</numerusform>
            <numerusform>{what} %n مرة.</numerusform>
            <numerusform>{what} %n مرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write nothing more here. Keep this computer as it is, tell headquarters, and restore the newest backup on another one.</source>
        <translation>لا تكتب هنا شيئًا بعد الآن. اترك هذا الحاسوب على حاله، وأبلغ المقر، واستعِد أحدث نسخة احتياطية على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Saving is stopped so that nothing is lost. Restore the newest backup, or ask headquarters what it holds of this site.</source>
        <translation>أُوقف الحفظ حتى لا يضيع شيء. استعِد أحدث نسخة احتياطية، أو اسأل المقر عمّا لديه من بيانات هذا الموقع.</translation>
    </message>
    <message>
        <source>The journal itself holds, so nothing is lost. Tell headquarters and have the store repaired.</source>
        <translation>السجل الزمني نفسه سليم، فلم يضع شيء. أبلغ المقر واطلب إصلاح مخزن البيانات.</translation>
    </message>
    <message>
        <source>Its record is whole. Bring the content back from the newest backup that holds it.</source>
        <translation>القيد الخاص به سليم. أعِد المحتوى من أحدث نسخة احتياطية تتضمنه.</translation>
    </message>
    <message>
        <source>An entry was altered after it was written.</source>
        <translation>غُيّر قيد بعد كتابته.</translation>
    </message>
    <message>
        <source>Parts of the database file are damaged.</source>
        <translation>أجزاء من ملف قاعدة البيانات تالفة.</translation>
    </message>
    <message>
        <source>Entries are missing from the journal.</source>
        <translation>قيود ناقصة من السجل الزمني.</translation>
    </message>
    <message>
        <source>The newest entries of a journal are missing.</source>
        <translation>أحدث القيود ناقصة من أحد السجلات الزمنية.</translation>
    </message>
    <message>
        <source>The chain is broken: an entry was put in, taken out or moved.</source>
        <translation>السلسلة مقطوعة: أُضيف قيد أو حُذف أو نُقل من موضعه.</translation>
    </message>
    <message>
        <source>An entry cannot be read.</source>
        <translation>تعذّرت قراءة أحد القيود.</translation>
    </message>
    <message>
        <source>The list by which entries are found does not say what the entries say.</source>
        <translation>الفهرس الذي يُعثر به على القيود لا يطابق ما فيها.</translation>
    </message>
    <message>
        <source>A record shows something its entries do not say.</source>
        <translation>سجل يُظهر ما لا تقوله قيوده.</translation>
    </message>
    <message>
        <source>A record is missing although its entries are here.</source>
        <translation>سجل مفقود مع أن قيوده موجودة هنا.</translation>
    </message>
    <message>
        <source>A record has no entry: nobody wrote it.</source>
        <translation>سجل بلا قيد: لم يكتبه أحد.</translation>
    </message>
    <message>
        <source>The mark beside the database is missing, so nobody can tell its age.</source>
        <translation>العلامة المحفوظة بجانب قاعدة البيانات مفقودة، فلا يمكن معرفة مدى قِدم القاعدة.</translation>
    </message>
    <message>
        <source>The database is older than the one last used here.</source>
        <translation>قاعدة البيانات أقدم من آخر قاعدة استُعملت هنا.</translation>
    </message>
    <message>
        <source>The database is not the one last used here.</source>
        <translation>قاعدة البيانات ليست آخر قاعدة استُعملت هنا.</translation>
    </message>
    <message>
        <source>A second person&apos;s signature does not hold.</source>
        <translation>توقيع الشخص الثاني غير صحيح.</translation>
    </message>
    <message>
        <source>Tell headquarters. Ask both people whether they did this.</source>
        <translation>أبلغ المقر. واسأل الشخصين هل قاما بذلك.</translation>
    </message>
    <message>
        <source>The statement that the journal begins with does not hold.</source>
        <translation>البيان الذي يبدأ به السجل الزمني غير سليم.</translation>
    </message>
    <message>
        <source>The journal does not follow the one before the restore.</source>
        <translation>السجل الزمني لا يتصل بالسجل السابق للاستعادة.</translation>
    </message>
    <message>
        <source>The search would miss a record: its search words are wrong.</source>
        <translation>قد يغفل البحث عن سجل لأن كلمات البحث الخاصة به خاطئة.</translation>
    </message>
    <message>
        <source>The content of a paper or picture is missing from the folder.</source>
        <translation>محتوى ورقة أو صورة مفقود من المجلد.</translation>
    </message>
    <message>
        <source>The content of a paper or picture is damaged.</source>
        <translation>محتوى ورقة أو صورة متضرر.</translation>
    </message>
    <message>
        <source>One of the two copies of the key file is missing or damaged.</source>
        <translation>إحدى نسختي ملف المفاتيح مفقودة أو متضررة.</translation>
    </message>
    <message>
        <source>Sign in again: it is made anew then. If it comes back, have the disk checked.</source>
        <translation>سجّل الدخول من جديد فيُعاد إنشاؤها. وإن تكرر ذلك فاطلب فحص القرص.</translation>
    </message>
    <message>
        <source>Something does not hold.</source>
        <translation>يوجد شيء غير سليم.</translation>
    </message>
    <message>
        <source>The store does not hold</source>
        <translation>مخزن البيانات غير سليم</translation>
    </message>
    <message numerus="yes">
        <source>Everything holds: %n entries, nothing missing, nothing altered</source>
        <translation>
            <numerusform>كل شيء سليم: %n قيد، لا نقص ولا تغيير</numerusform>
            <numerusform>كل شيء سليم: قيد واحد، لا نقص ولا تغيير</numerusform>
            <numerusform>كل شيء سليم: قيدان، لا نقص ولا تغيير</numerusform>
            <numerusform>كل شيء سليم: %n قيود، لا نقص ولا تغيير</numerusform>
            <numerusform>كل شيء سليم: %n قيدًا، لا نقص ولا تغيير</numerusform>
            <numerusform>كل شيء سليم: %n قيد، لا نقص ولا تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in the check: %n. Nothing was changed by it. Read what to do below.</source>
        <translation>
            <numerusform>كشف الفحص عن %n مشكلة. لم يغيّر الفحص شيئًا. اقرأ أدناه ما يجب فعله.</numerusform>
            <numerusform>كشف الفحص عن مشكلة واحدة. لم يغيّر الفحص شيئًا. اقرأ أدناه ما يجب فعله.</numerusform>
            <numerusform>كشف الفحص عن مشكلتين. لم يغيّر الفحص شيئًا. اقرأ أدناه ما يجب فعله.</numerusform>
            <numerusform>كشف الفحص عن %n مشكلات. لم يغيّر الفحص شيئًا. اقرأ أدناه ما يجب فعله.</numerusform>
            <numerusform>كشف الفحص عن %n مشكلة. لم يغيّر الفحص شيئًا. اقرأ أدناه ما يجب فعله.</numerusform>
            <numerusform>كشف الفحص عن %n مشكلة. لم يغيّر الفحص شيئًا. اقرأ أدناه ما يجب فعله.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every page, every entry and the mark beside the database were read, and every record was made again from its entries and compared.</source>
        <translation>قُرئت كل صفحة وكل قيد والعلامة المحفوظة بجانب قاعدة البيانات، وأُعيد بناء كل سجل من قيوده وقورن بها.</translation>
    </message>
    <message>
        <source>Every page, every entry and the mark beside the database were read.</source>
        <translation>قُرئت كل صفحة وكل قيد والعلامة المحفوظة بجانب قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>أُوقف الفحص قبل نهايته.</translation>
    </message>
</context>
<context>
    <name>ChooseOwn</name>
    <message>
        <source>Use this passphrase</source>
        <translation>استعمال عبارة المرور هذه</translation>
    </message>
    <message>
        <source>You signed in with a first passphrase that somebody else has seen. Choose one that only you know: from now on it stands for your signature. Nobody can read it back.</source>
        <translation>سجّلت دخولك بعبارة مرور أولى اطّلع عليها غيرك. اختر عبارة لا يعرفها سواك: فهي من الآن فصاعدًا بمثابة توقيعك. ولا يمكن لأحد استرجاعها.</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>مرحبًا، {name}</translation>
    </message>
    <message>
        <source>Choose your own passphrase</source>
        <translation>اختر عبارة المرور الخاصة بك</translation>
    </message>
    <message>
        <source>Keeping your passphrase</source>
        <translation>جارٍ حفظ عبارة المرور</translation>
    </message>
</context>
<context>
    <name>Classification</name>
    <message>
        <source>Classification decision</source>
        <translation>قرار التصنيف</translation>
    </message>
    <message>
        <source>Classification decisions</source>
        <translation>قرارات التصنيف</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>النزيل</translation>
    </message>
    <message>
        <source>Date of the assessment</source>
        <translation>تاريخ التقييم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Custody level</source>
        <translation>مستوى الحراسة</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Facts and conduct, also what has improved. The person is told these reasons.</source>
        <translation>الوقائع والسلوك، بما فيها ما تحسّن. يُبلَّغ النزيل بهذه الأسباب.</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>المراجعة القادمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>المقيّم</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>المسؤول عن الموافقة</translation>
    </message>
    <message>
        <source>Approver&apos;s message</source>
        <translation>رسالة المسؤول عن الموافقة</translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation>مأخوذ من سجل مستورد</translation>
    </message>
    <message>
        <source>Level as the imported register gives it</source>
        <translation>المستوى كما ورد في السجل المستورد</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Nothing is wrong with the clock now.</source>
        <translation>لا خلل في الساعة الآن.</translation>
    </message>
    <message>
        <source>Look at the clock</source>
        <translation>الاطّلاع على الساعة</translation>
    </message>
    <message>
        <source>The clock of this computer</source>
        <translation>ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>الساعة صحيحة</translation>
    </message>
    <message>
        <source>Accept the clock of this computer</source>
        <translation>قبول ساعة هذا الحاسوب</translation>
    </message>
    <message>
        <source>It says {now}; the last time that is certain is {last}. From here on {now} counts as right. This stays in the history, and headquarters sees it.</source>
        <translation>تشير إلى {now}؛ وآخر وقت مؤكد هو {last}. ومن الآن فصاعدًا يُعتدّ بالوقت {now} على أنه صحيح. يبقى ذلك في السجل الزمني ويطّلع عليه المقر.</translation>
    </message>
    <message>
        <source>How do you know that it is right?</source>
        <translation>كيف تعرف أنها صحيحة؟</translation>
    </message>
    <message>
        <source>You sign that the clock of this computer is right. It says {now}; the last time that is certain is {last}. The reason given: {reason}</source>
        <translation>توقّع على أن ساعة هذا الحاسوب صحيحة. تشير إلى {now}؛ وآخر وقت مؤكد هو {last}. السبب المذكور: {reason}</translation>
    </message>
    <message>
        <source>The clock counts as right from now on.</source>
        <translation>تُعدّ الساعة صحيحة من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Nothing is held up. Compare it with a watch, a telephone or the radio. If the date is right, say so: your name stands for it.</source>
        <translation>لا يتوقف أي عمل بسبب ذلك. قارنها بساعة يد أو هاتف أو بالإذاعة. وإذا كان التاريخ صحيحًا فأكّد ذلك: يُسجَّل التأكيد باسمك.</translation>
    </message>
    <message>
        <source>Nothing is held up. Compare it with a watch, a telephone or the radio. If it is wrong, have it set. Only if it is right all the same: say so, and a second person signs with you.</source>
        <translation>لا يتوقف أي عمل بسبب ذلك. قارنها بساعة يد أو هاتف أو بالإذاعة. وإذا كانت خاطئة فاطلب ضبطها. ولا تؤكد صحتها إلا إذا كانت صحيحة رغم ذلك، ويوقّع معك شخص ثانٍ.</translation>
    </message>
    <message>
        <source>Write how you know that the clock is right.</source>
        <translation>اكتب كيف عرفت أن الساعة صحيحة.</translation>
    </message>
    <message>
        <source>The clock changed meanwhile. Look at it again.</source>
        <translation>تغيّرت الساعة في هذه الأثناء. تحقق منها مرة أخرى.</translation>
    </message>
    <message>
        <source>The clock of this computer says {now}, but it is {last} at least. Ask the IT staff to set the clock. You can go on; what you enter is marked until the clock is right.</source>
        <translation>تشير ساعة هذا الحاسوب إلى {now}، لكن الوقت الفعلي لا يسبق {last}. اطلب من أعوان الإعلامية ضبط الساعة. يمكنك المواصلة؛ وتوضع علامة على ما تُدخله إلى أن تصبح الساعة صحيحة.</translation>
    </message>
    <message>
        <source>The clock of this computer says {now}; the last time that is certain is {last}. Check that the date is right. What you enter is marked until the clock is right, or accepted as right.</source>
        <translation>تشير ساعة هذا الحاسوب إلى {now}؛ وآخر وقت مؤكد هو {last}. تحقق من صحة التاريخ. توضع علامة على ما تُدخله إلى أن تصبح الساعة صحيحة أو تُقبل على أنها صحيحة.</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>غير مسجل</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>كما سُجّل</translation>
    </message>
    <message>
        <source>In another script</source>
        <translation>بخط آخر</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>اسم الشهرة</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>اسم سابق</translation>
    </message>
    <message>
        <source>Latin script</source>
        <translation>الخط اللاتيني</translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation>الخط العربي</translation>
    </message>
    <message>
        <source>Cyrillic script</source>
        <translation>الخط السيريلي</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>خط آخر</translation>
    </message>
    <message>
        <source>Untried</source>
        <translation>موقوف لم يُحاكم</translation>
    </message>
    <message>
        <source>Convicted, not yet sentenced</source>
        <translation>مُدان لم تصدر عقوبته بعد</translation>
    </message>
    <message>
        <source>Sentenced</source>
        <translation>محكوم عليه</translation>
    </message>
    <message>
        <source>Life or indeterminate sentence</source>
        <translation>عقوبة مؤبدة أو غير محددة المدة</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>مُعاد إلى السجن</translation>
    </message>
    <message>
        <source>Civil prisoner</source>
        <translation>سجين في قضية مدنية</translation>
    </message>
    <message>
        <source>Immigration detention</source>
        <translation>احتجاز بسبب الهجرة</translation>
    </message>
    <message>
        <source>Other legal status</source>
        <translation>وضع قانوني آخر</translation>
    </message>
    <message>
        <source>Legal status not known</source>
        <translation>وضع قانوني غير معروف</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>رهن الاحتجاز</translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation>ليس رهن الاحتجاز</translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation>رقم السجين</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>رقم بطاقة التعريف الوطنية</translation>
    </message>
    <message>
        <source>Court case number</source>
        <translation>رقم القضية</translation>
    </message>
    <message>
        <source>Police number</source>
        <translation>رقم الشرطة</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Number in the imported register</source>
        <translation>الرقم في السجل المستورد</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>رقم آخر</translation>
    </message>
    <message>
        <source>End of sentence</source>
        <translation>انتهاء العقوبة</translation>
    </message>
    <message>
        <source>Conditional release or parole</source>
        <translation>سراح شرطي</translation>
    </message>
    <message>
        <source>Discharged or acquitted by a court</source>
        <translation>إخلاء سبيل أو تبرئة من المحكمة</translation>
    </message>
    <message>
        <source>Charges withdrawn</source>
        <translation>سحب التهم</translation>
    </message>
    <message>
        <source>Bail</source>
        <translation>إفراج بكفالة</translation>
    </message>
    <message>
        <source>Appeal upheld</source>
        <translation>قبول الاستئناف</translation>
    </message>
    <message>
        <source>Deportation</source>
        <translation>ترحيل</translation>
    </message>
    <message>
        <source>Extradition</source>
        <translation>تسليم إلى دولة أخرى</translation>
    </message>
    <message>
        <source>Repatriation</source>
        <translation>إعادة إلى الوطن</translation>
    </message>
    <message>
        <source>Moved to hospital</source>
        <translation>نقل إلى المستشفى</translation>
    </message>
    <message>
        <source>Pardon</source>
        <translation>عفو</translation>
    </message>
    <message>
        <source>Non-custodial sentence</source>
        <translation>عقوبة غير سالبة للحرية</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>وفاة</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>فرار</translation>
    </message>
    <message>
        <source>Absconded</source>
        <translation>تغيّب دون إذن</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>سبب إداري</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>مبنى</translation>
    </message>
    <message>
        <source>Wing</source>
        <translation>جناح</translation>
    </message>
    <message>
        <source>Landing</source>
        <translation>طابق</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>زنزانة</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>غرفة</translation>
    </message>
    <message>
        <source>Classroom or workshop</source>
        <translation>قاعة درس أو ورشة</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>ساحة</translation>
    </message>
    <message>
        <source>Other place</source>
        <translation>مكان آخر</translation>
    </message>
    <message>
        <source>First place after admission</source>
        <translation>المكان الأول بعد الإيداع</translation>
    </message>
    <message>
        <source>Routine move</source>
        <translation>نقل عادي</translation>
    </message>
    <message>
        <source>For somebody&apos;s safety</source>
        <translation>لسلامة شخص</translation>
    </message>
    <message>
        <source>For health</source>
        <translation>لأسباب صحية</translation>
    </message>
    <message>
        <source>For a programme</source>
        <translation>من أجل برنامج</translation>
    </message>
    <message>
        <source>At his or her own request</source>
        <translation>بطلب من النزيل</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>إصلاحات</translation>
    </message>
    <message>
        <source>Other reason for the move</source>
        <translation>سبب آخر للنقل</translation>
    </message>
    <message>
        <source>Violent extremist prisoner</source>
        <translation>نزيل متطرف عنيف</translation>
    </message>
    <message>
        <source>Vulnerable to radicalisation to violence</source>
        <translation>نزيل معرّض للتطرف المؤدي إلى العنف</translation>
    </message>
    <message>
        <source>Conviction for a terrorism or violent extremism offence</source>
        <translation>إدانة بجريمة إرهاب أو تطرف عنيف</translation>
    </message>
    <message>
        <source>Charge for a terrorism or violent extremism offence</source>
        <translation>تهمة بجريمة إرهاب أو تطرف عنيف</translation>
    </message>
    <message>
        <source>Order of a court</source>
        <translation>أمر من محكمة</translation>
    </message>
    <message>
        <source>Conduct in custody: violence, threats or recruitment to violence</source>
        <translation>السلوك أثناء الاحتجاز: عنف أو تهديد أو استقطاب للعنف</translation>
    </message>
    <message>
        <source>Protection from recruitment or coercion</source>
        <translation>حماية من الاستقطاب أو الإكراه</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>Acquitted or conviction quashed</source>
        <translation>تبرئة أو نقض الإدانة</translation>
    </message>
    <message>
        <source>No longer justified at review</source>
        <translation>لم يعد مبررًا عند المراجعة</translation>
    </message>
    <message>
        <source>Appeal of the designation upheld</source>
        <translation>قبول الطعن في التصنيف</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>إفراج</translation>
    </message>
    <message>
        <source>Made in error</source>
        <translation>صدر عن خطأ</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>أقصى</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>غير مصنف</translation>
    </message>
    <message>
        <source>Initial classification</source>
        <translation>تصنيف أولي</translation>
    </message>
    <message>
        <source>Classification review</source>
        <translation>مراجعة التصنيف</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>مُعاد للتصحيح</translation>
    </message>
    <message>
        <source>Imported decision</source>
        <translation>قرار مستورد</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Assault</source>
        <translation>اعتداء</translation>
    </message>
    <message>
        <source>Disorder or concerted indiscipline</source>
        <translation>شغب أو عصيان جماعي</translation>
    </message>
    <message>
        <source>Barricade</source>
        <translation>تحصّن بالمتاريس</translation>
    </message>
    <message>
        <source>Hostage taking</source>
        <translation>احتجاز رهائن</translation>
    </message>
    <message>
        <source>Incident at height</source>
        <translation>واقعة في مكان مرتفع</translation>
    </message>
    <message>
        <source>Escape or attempt</source>
        <translation>فرار أو محاولة فرار</translation>
    </message>
    <message>
        <source>Escort failure</source>
        <translation>إخلال بالحراسة أثناء المرافقة</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>العثور على ممنوعات</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>مخدرات</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>حريق</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>إضرار بالممتلكات</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>إيذاء النفس</translation>
    </message>
    <message>
        <source>Death of a prisoner</source>
        <translation>وفاة نزيل</translation>
    </message>
    <message>
        <source>Death of another person</source>
        <translation>وفاة شخص آخر</translation>
    </message>
    <message>
        <source>Food or liquid refusal</source>
        <translation>رفض الطعام أو السوائل</translation>
    </message>
    <message>
        <source>Bomb or other threat</source>
        <translation>تهديد بقنبلة أو تهديد آخر</translation>
    </message>
    <message>
        <source>Recruitment or coercion of another prisoner to violence</source>
        <translation>استقطاب نزيل آخر للعنف أو إكراهه عليه</translation>
    </message>
    <message>
        <source>Threat to staff or family</source>
        <translation>تهديد الأعوان أو العائلة</translation>
    </message>
    <message>
        <source>Conduct by staff</source>
        <translation>سلوك الأعوان</translation>
    </message>
    <message>
        <source>Breach of security</source>
        <translation>إخلال بالأمن</translation>
    </message>
    <message>
        <source>Key, lock or tool loss</source>
        <translation>فقدان مفتاح أو قفل أو أداة</translation>
    </message>
    <message>
        <source>Drone</source>
        <translation>طائرة مسيّرة</translation>
    </message>
    <message>
        <source>Release in error</source>
        <translation>إفراج عن طريق الخطأ</translation>
    </message>
    <message>
        <source>Unlawful detention: kept too long</source>
        <translation>احتجاز غير قانوني: تجاوز المدة</translation>
    </message>
    <message>
        <source>Loss of power, water or communications</source>
        <translation>انقطاع الكهرباء أو الماء أو الاتصالات</translation>
    </message>
    <message>
        <source>Staff shortage</source>
        <translation>نقص الأعوان</translation>
    </message>
    <message>
        <source>Other incident</source>
        <translation>واقعة أخرى</translation>
    </message>
    <message>
        <source>Assailant</source>
        <translation>معتدٍ</translation>
    </message>
    <message>
        <source>Suspected assailant</source>
        <translation>مشتبه في اعتدائه</translation>
    </message>
    <message>
        <source>Fighter</source>
        <translation>طرف في شجار</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>ضحية</translation>
    </message>
    <message>
        <source>Perpetrator</source>
        <translation>فاعل</translation>
    </message>
    <message>
        <source>Active involvement</source>
        <translation>ضالع فعليًا</translation>
    </message>
    <message>
        <source>Suspected involved</source>
        <translation>مشتبه في ضلوعه</translation>
    </message>
    <message>
        <source>Present at scene</source>
        <translation>حاضر في المكان</translation>
    </message>
    <message>
        <source>Assisted staff</source>
        <translation>ساعد الأعوان</translation>
    </message>
    <message>
        <source>Impeded staff</source>
        <translation>عرقل الأعوان</translation>
    </message>
    <message>
        <source>Hostage</source>
        <translation>رهينة</translation>
    </message>
    <message>
        <source>In possession</source>
        <translation>حائز</translation>
    </message>
    <message>
        <source>Intended recipient</source>
        <translation>المرسل إليه المقصود</translation>
    </message>
    <message>
        <source>Absconder</source>
        <translation>متغيّب دون إذن</translation>
    </message>
    <message>
        <source>Escapee</source>
        <translation>فارّ</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>متوفى</translation>
    </message>
    <message>
        <source>Unlawfully detained</source>
        <translation>محتجز بصفة غير قانونية</translation>
    </message>
    <message>
        <source>Seen by healthcare</source>
        <translation>فحص من المصلحة الصحية</translation>
    </message>
    <message>
        <source>Seen by outside hospital</source>
        <translation>فحص في مستشفى خارجي</translation>
    </message>
    <message>
        <source>Next of kin informed</source>
        <translation>إعلام أقرب الأقارب</translation>
    </message>
    <message>
        <source>Independent monitor informed</source>
        <translation>إعلام جهة الرقابة المستقلة</translation>
    </message>
    <message>
        <source>Placed on report</source>
        <translation>إحالة تأديبية</translation>
    </message>
    <message>
        <source>Local investigation</source>
        <translation>تحقيق داخلي</translation>
    </message>
    <message>
        <source>Police investigation</source>
        <translation>تحقيق الشرطة</translation>
    </message>
    <message>
        <source>Moved to another place</source>
        <translation>نقل إلى مكان آخر</translation>
    </message>
    <message>
        <source>No further action</source>
        <translation>لا إجراء آخر</translation>
    </message>
    <message>
        <source>Awaiting review</source>
        <translation>بانتظار المراجعة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>تعليم</translation>
    </message>
    <message>
        <source>Vocational training</source>
        <translation>تدريب مهني</translation>
    </message>
    <message>
        <source>Prison work</source>
        <translation>عمل سجني</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>رياضة</translation>
    </message>
    <message>
        <source>Induction</source>
        <translation>تهيئة عند الاستقبال</translation>
    </message>
    <message>
        <source>Behaviour programme</source>
        <translation>برنامج سلوكي</translation>
    </message>
    <message>
        <source>Psychological counselling</source>
        <translation>إرشاد نفسي</translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation>مرافقة فردية</translation>
    </message>
    <message>
        <source>Family work</source>
        <translation>عمل مع العائلة</translation>
    </message>
    <message>
        <source>Faith-based counselling, by choice</source>
        <translation>إرشاد ديني اختياري</translation>
    </message>
    <message>
        <source>Arts</source>
        <translation>فنون</translation>
    </message>
    <message>
        <source>Civic education</source>
        <translation>تربية مدنية</translation>
    </message>
    <message>
        <source>Digital and media literacy</source>
        <translation>ثقافة رقمية وإعلامية</translation>
    </message>
    <message>
        <source>Preparation for release</source>
        <translation>إعداد للإفراج</translation>
    </message>
    <message>
        <source>Other programme</source>
        <translation>برنامج آخر</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>إتمام البرنامج</translation>
    </message>
    <message>
        <source>Withdrawn by staff</source>
        <translation>سحب بقرار من الأعوان</translation>
    </message>
    <message>
        <source>Withdrew at his or her own request</source>
        <translation>انسحاب بطلب من النزيل</translation>
    </message>
    <message>
        <source>Moved to another programme</source>
        <translation>انتقال إلى برنامج آخر</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>أسباب صحية</translation>
    </message>
    <message>
        <source>Programme ended</source>
        <translation>انتهاء البرنامج</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>نهاية أخرى</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مبرمجة</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>منعقدة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>تأخر</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>مريض</translation>
    </message>
    <message>
        <source>Court appearance</source>
        <translation>مثول أمام المحكمة</translation>
    </message>
    <message>
        <source>Visit or legal visit</source>
        <translation>زيارة أو زيارة محامٍ</translation>
    </message>
    <message>
        <source>Clash with another activity</source>
        <translation>تعارض مع نشاط آخر</translation>
    </message>
    <message>
        <source>Rest day</source>
        <translation>يوم راحة</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>موقوف عن النشاط</translation>
    </message>
    <message>
        <source>Temporarily absent</source>
        <translation>غائب مؤقتًا</translation>
    </message>
    <message>
        <source>No staff to escort</source>
        <translation>لا عون للمرافقة</translation>
    </message>
    <message>
        <source>Gave no reason</source>
        <translation>لم يذكر سببًا</translation>
    </message>
    <message>
        <source>Other reason for absence</source>
        <translation>سبب آخر للغياب</translation>
    </message>
    <message>
        <source>Picture (JPEG)</source>
        <translation>صورة (JPEG)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>صورة (PNG)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>وثيقة (PDF)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Often right before</source>
        <translation>صدق كثيرًا من قبل</translation>
    </message>
    <message>
        <source>Mostly right before</source>
        <translation>صدق في الغالب من قبل</translation>
    </message>
    <message>
        <source>Sometimes right, sometimes not</source>
        <translation>يصدق أحيانًا ولا يصدق أحيانًا</translation>
    </message>
    <message>
        <source>Never tried before</source>
        <translation>لم يُختبر من قبل</translation>
    </message>
    <message>
        <source>Misled us before</source>
        <translation>ضلّلنا من قبل</translation>
    </message>
    <message>
        <source>Confirmed from elsewhere</source>
        <translation>مؤكدة من مصدر آخر</translation>
    </message>
    <message>
        <source>Likely: fits what is known</source>
        <translation>مرجّحة: تتفق مع ما هو معروف</translation>
    </message>
    <message>
        <source>Possible: nothing for or against it</source>
        <translation>ممكنة: لا شيء يؤيدها أو ينفيها</translation>
    </message>
    <message>
        <source>Doubtful: contradicts what is known</source>
        <translation>مشكوك فيها: تخالف ما هو معروف</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>لا يمكن الحكم عليها</translation>
    </message>
    <message>
        <source>Stays with those who hold this compartment</source>
        <translation>تبقى لدى من أُسند إليهم هذا الحيّز المغلق</translation>
    </message>
    <message>
        <source>May be acted on, without showing that it is known</source>
        <translation>يجوز العمل بها، دون إظهار العلم بها</translation>
    </message>
    <message>
        <source>Ask the author before anything is done</source>
        <translation>يُسأل كاتبها قبل القيام بأي شيء</translation>
    </message>
    <message>
        <source>User administrator</source>
        <translation>مسؤول المستخدمين</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>كاتب</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>عون</translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation>ضابط الملف</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>مقيّم</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>أخصائي نفسي</translation>
    </message>
    <message>
        <source>Security and intelligence</source>
        <translation>الأمن والاستخبارات</translation>
    </message>
    <message>
        <source>Health staff</source>
        <translation>أعوان الصحة</translation>
    </message>
    <message>
        <source>Programme staff</source>
        <translation>موظف برامج</translation>
    </message>
    <message>
        <source>Probation officer</source>
        <translation>ضابط مصاحبة</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Governor</source>
        <translation>المدير</translation>
    </message>
    <message>
        <source>Auditor or inspector</source>
        <translation>مدقق أو مفتش</translation>
    </message>
    <message>
        <source>Headquarters publisher</source>
        <translation>ناشر البيانات في المقر</translation>
    </message>
    <message>
        <source>Recovery officer</source>
        <translation>مسؤول الاستعادة</translation>
    </message>
    <message>
        <source>Headquarters ingest</source>
        <translation>متلقي البيانات في المقر</translation>
    </message>
    <message>
        <source>Headquarters analyst</source>
        <translation>محلل المقر</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Say where it is: --second-password-file FILE.</source>
        <translation>اذكر مكانها: --second-password-file FILE.</translation>
    </message>
    <message>
        <source>Say who restores: --user USER.</source>
        <translation>اذكر من يقوم بالاستعادة: --user USER.</translation>
    </message>
    <message>
        <source>Say who repairs: --user USER.</source>
        <translation>اذكر من يقوم بالإصلاح: --user USER.</translation>
    </message>
    <message>
        <source>This needs a second person: --second USER.</source>
        <translation>يتطلب هذا شخصًا ثانيًا: --second USER.</translation>
    </message>
    <message>
        <source>The second person&apos;s passphrase is needed: --second-password-file.</source>
        <translation>عبارة مرور الشخص الثاني لازمة: --second-password-file.</translation>
    </message>
    <message>
        <source>There is already a file of this name, so nothing was done. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم مسبقًا، فلم يُنفَّذ شيء. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>A fault of the program. A report without any data lies in {report}.</source>
        <translation>خلل في البرنامج. يوجد تقرير بلا أي بيانات في {report}.</translation>
    </message>
    <message>
        <source>A passphrase is needed: use --password-file or --password-stdin.</source>
        <translation>عبارة المرور لازمة: استعمل --password-file أو --password-stdin.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>عبارتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>A new passphrase is needed: use --new-password-file.</source>
        <translation>عبارة مرور جديدة لازمة: استعمل --new-password-file.</translation>
    </message>
    <message>
        <source>The passphrase file could not be read.</source>
        <translation>تعذرت قراءة ملف عبارة المرور.</translation>
    </message>
    <message>
        <source>Say who signs in: --user USER.</source>
        <translation>اذكر من يسجّل الدخول: --user USER.</translation>
    </message>
    <message>
        <source>A code has up to twelve letters, digits and dashes; names are not empty.</source>
        <translation>يتكون الرمز من اثني عشر حرفًا أو رقمًا أو شرطة على الأكثر؛ ولا تكون الأسماء فارغة.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>عبارة المرور فارغة.</translation>
    </message>
</context>
<context>
    <name>Compartment</name>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Intelligence</source>
        <translation>الاستخبارات</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>Sealed complaints</source>
        <translation>الشكاوى المختومة</translation>
    </message>
</context>
<context>
    <name>Compartments</name>
    <message>
        <source>Reads it</source>
        <translation>يطّلع عليه</translation>
    </message>
    <message>
        <source>Reads one person&apos;s records in need, with a reason</source>
        <translation>يطّلع على سجلات نزيل واحد عند الضرورة، مع ذكر السبب</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>مبرر</translation>
    </message>
    <message>
        <source>Not justified</source>
        <translation>غير مبرر</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>الأحياز المغلقة</translation>
    </message>
    <message>
        <source>What is in one shows nobody else, not even that it is there.</source>
        <translation>لا يظهر محتوى الحيّز لغير أصحاب المفاتيح، ولا حتى وجوده.</translation>
    </message>
    <message>
        <source>You hold no key here</source>
        <translation>لا مفتاح لديك هنا</translation>
    </message>
    <message>
        <source>Keys: {compartment}</source>
        <translation>المفاتيح: {compartment}</translation>
    </message>
    <message>
        <source>Let them open it</source>
        <translation>السماح لهما بفتحه</translation>
    </message>
    <message>
        <source>The present recovery envelopes do not open this</source>
        <translation>مغلفا الاستعادة الحاليان لا يفتحان هذا الحيّز</translation>
    </message>
    <message>
        <source>They were made anew. Before you agree, ask who made them and who was by.</source>
        <translation>أُعدّ المغلفان من جديد. قبل أن توافق، اسأل من أعدّهما ومن كان حاضرًا.</translation>
    </message>
    <message>
        <source>Not opened here yet</source>
        <translation>لم يُفتح هنا بعد</translation>
    </message>
    <message>
        <source>The first person whose role reads it opens it, with a second.</source>
        <translation>يفتحه أول شخص تخوّله صفته الاطلاع عليه، بحضور شخص ثانٍ.</translation>
    </message>
    <message>
        <source>Open this compartment</source>
        <translation>فتح هذا الحيّز</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>فتحه من جديد</translation>
    </message>
    <message>
        <source>Nobody can open this any more</source>
        <translation>لم يعد بإمكان أحد فتح هذا الحيّز</translation>
    </message>
    <message>
        <source>What is in it stays unreadable, and nothing can be written into it until somebody whose role reads it opens it anew.</source>
        <translation>يبقى محتواه غير قابل للقراءة، ولا يمكن الكتابة فيه حتى يفتحه من جديد شخص تخوّله صفته الاطلاع عليه.</translation>
    </message>
    <message>
        <source>{role}. {use}.</source>
        <translation>{role}. {use}.</translation>
    </message>
    <message>
        <source>Ends with the next sign-in</source>
        <translation>ينتهي عند تسجيل الدخول القادم</translation>
    </message>
    <message>
        <source>Take the key away</source>
        <translation>سحب المفتاح</translation>
    </message>
    <message>
        <source>{role}. Must choose an own passphrase first.</source>
        <translation>{role}. يجب أولًا اختيار عبارة مرور خاصة.</translation>
    </message>
    <message>
        <source>{role}. No key yet.</source>
        <translation>{role}. لا مفتاح بعد.</translation>
    </message>
    <message>
        <source>Give the key</source>
        <translation>تسليم المفتاح</translation>
    </message>
    <message>
        <source>Give the key for need</source>
        <translation>تسليم مفتاح الضرورة</translation>
    </message>
    <message>
        <source>Readings in need</source>
        <translation>حالات الاطلاع عند الضرورة</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>You hold no key to the reason; health staff review it.</source>
        <translation>لا مفتاح لديك للاطلاع على السبب؛ يراجعه أعوان الصحة.</translation>
    </message>
    <message>
        <source>{reader} read about {person}, {moment}</source>
        <translation>اطّلع {reader} على سجلات {person}، {moment}</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>اعتراض</translation>
    </message>
    <message>
        <source>Write without reading</source>
        <translation>الكتابة دون اطلاع</translation>
    </message>
    <message>
        <source>The key of a compartment is made now, for you and the recovery envelopes only. The second person confirms that this is your task.</source>
        <translation>يُنشأ الآن مفتاح الحيّز، لك ولمغلفي الاستعادة فقط. ويؤكد الشخص الثاني أن هذه مهمتك.</translation>
    </message>
    <message>
        <source>Open this compartment anew?</source>
        <translation>هل تريد فتح هذا الحيّز من جديد؟</translation>
    </message>
    <message>
        <source>What was written before stays unreadable, for ever.</source>
        <translation>ما كُتب من قبل يبقى غير قابل للقراءة نهائيًا.</translation>
    </message>
    <message>
        <source>It is kept all the same; nothing is deleted.</source>
        <translation>ويبقى محفوظًا مع ذلك؛ لا يُحذف شيء.</translation>
    </message>
    <message>
        <source>You get the new key. Give it to a second colleague soon.</source>
        <translation>يُسلَّم إليك المفتاح الجديد. سلّمه قريبًا إلى زميل ثانٍ أيضًا.</translation>
    </message>
    <message>
        <source>A compartment is opened anew: {name}.</source>
        <translation>يُفتح من جديد حيّز: {name}.</translation>
    </message>
    <message>
        <source>{name} can read everything in it, also what is there already.</source>
        <translation>بإمكان {name} الاطلاع على كل ما فيه، بما في ذلك ما سبق حفظه.</translation>
    </message>
    <message>
        <source>{name} can open one person&apos;s records with a written reason.</source>
        <translation>بإمكان {name} فتح سجلات نزيل واحد بعد كتابة السبب.</translation>
    </message>
    <message>
        <source>With skill, a key for need could read more without a reason. Give it only to those on duty who need it.</source>
        <translation>قد يتيح مفتاح الضرورة لمن له مهارة تقنية الاطلاع على أكثر من ذلك دون ذكر سبب. لا تسلّمه إلا لمن يحتاج إليه من المباشرين للخدمة.</translation>
    </message>
    <message>
        <source>Give {name} the key?</source>
        <translation>هل تريد تسليم المفتاح إلى {name}؟</translation>
    </message>
    <message>
        <source>{name} gets the key of a compartment: {compartment}.</source>
        <translation>يُسلَّم إلى {name} مفتاح حيّز: {compartment}.</translation>
    </message>
    <message>
        <source>Take the key from {name}?</source>
        <translation>هل تريد سحب المفتاح من {name}؟</translation>
    </message>
    <message>
        <source>The compartment gets a new key that {name} never had.</source>
        <translation>يُنشأ للحيّز مفتاح جديد لم يكن قط لدى {name}.</translation>
    </message>
    <message>
        <source>What was read before cannot be taken back.</source>
        <translation>ما سبق الاطلاع عليه لا يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>The present recovery envelopes can open a compartment: {name}.</source>
        <translation>يمكن لمغلفي الاستعادة الحاليين فتح حيّز: {name}.</translation>
    </message>
    <message>
        <source>This reading was justified</source>
        <translation>كان هذا الاطلاع مبررًا</translation>
    </message>
    <message>
        <source>Object to this reading</source>
        <translation>الاعتراض على هذا الاطلاع</translation>
    </message>
    <message>
        <source>Your name stands under this review.</source>
        <translation>يظهر اسمك أسفل هذه المراجعة.</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>ما تبيّن لك</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>One person holds the key</source>
        <translation>المفتاح لدى شخص واحد فقط</translation>
    </message>
    <message>
        <source>When this person is gone, others can be shut out for ever.</source>
        <translation>إذا غادر هذا الشخص فقد يُحرم غيره من الاطلاع نهائيًا.</translation>
    </message>
    <message>
        <source>Nobody holds the key any more</source>
        <translation>لم يعد المفتاح لدى أحد</translation>
    </message>
    <message>
        <source>Only the two sealed envelopes open this. Sign in with both and give the key to a colleague.</source>
        <translation>لا يفتح هذا الحيّز إلا المغلفان المختومان. سجّل الدخول بهما معًا وسلّم المفتاح إلى أحد الزملاء.</translation>
    </message>
    <message>
        <source>This compartment has no keys here.</source>
        <translation>لا مفاتيح لهذا الحيّز هنا.</translation>
    </message>
    <message>
        <source>It was opened already.</source>
        <translation>سبق فتحه.</translation>
    </message>
    <message>
        <source>Nobody can open what is in it any more. It can be opened anew: then it is written and read from now on, and what was in it before stays unreadable.</source>
        <translation>لم يعد بإمكان أحد فتح محتواه. يمكن فتح الحيّز من جديد: عندئذ تُتاح الكتابة فيه والاطلاع عليه من الآن فصاعدًا، ويبقى ما كان فيه من قبل غير قابل للقراءة.</translation>
    </message>
    <message>
        <source>The role of this colleague does not include reading here.</source>
        <translation>صفة هذا الزميل لا تخوّله الاطلاع هنا.</translation>
    </message>
    <message>
        <source>This colleague must first sign in and choose a passphrase that nobody else knows.</source>
        <translation>يجب على هذا الزميل أولًا تسجيل الدخول واختيار عبارة مرور لا يعرفها أحد غيره.</translation>
    </message>
    <message>
        <source>There are no recovery envelopes.</source>
        <translation>لا توجد مغلفات استعادة.</translation>
    </message>
    <message>
        <source>This colleague holds no key of it.</source>
        <translation>ليس لدى هذا الزميل مفتاح له.</translation>
    </message>
    <message>
        <source>Nobody else could read it then. Give somebody the key first.</source>
        <translation>لن يبقى عندئذ من يمكنه الاطلاع عليه. سلّم المفتاح أولًا إلى شخص آخر.</translation>
    </message>
    <message>
        <source>You do not hold the key of this compartment.</source>
        <translation>ليس لديك مفتاح هذا الحيّز.</translation>
    </message>
    <message>
        <source>Choose a passphrase that nobody else knows first.</source>
        <translation>اختر أولًا عبارة مرور لا يعرفها أحد غيرك.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Locked</source>
        <translation>البرنامج مقفل</translation>
    </message>
    <message>
        <source>Finishing: {work}</source>
        <translation>قيد الإتمام: {work}</translation>
    </message>
    <message>
        <source>Nobody can read or do anything here meanwhile. The program closes by itself when it is done, and asks who you are.</source>
        <translation>لا يمكن لأحد في هذه الأثناء قراءة شيء هنا أو القيام بأي عمل. يُغلق البرنامج من تلقاء نفسه عند الانتهاء، ثم يطلب تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Stop it and lock</source>
        <translation>إيقاف العملية والقفل</translation>
    </message>
    <message>
        <source>For somebody who needs the desk at once. What is not finished is undone and must be begun again.</source>
        <translation>لمن يحتاج إلى الحاسوب فورًا. يُلغى كل ما لم يكتمل، ويجب البدء فيه من جديد.</translation>
    </message>
    <message>
        <source>While the desk was locked</source>
        <translation>أثناء قفل البرنامج</translation>
    </message>
    <message>
        <source>{work}: this was done while the desk was locked.</source>
        <translation>{work}: تمت هذه العملية أثناء قفل البرنامج.</translation>
    </message>
    <message>
        <source>{work}: this could not be done. {why}</source>
        <translation>{work}: تعذّر تنفيذ هذه العملية. {why}</translation>
    </message>
    <message>
        <source>{work}: this ended with a fault of the program and was undone.</source>
        <translation>{work}: انتهت هذه العملية بسبب خلل في البرنامج، وأُلغي ما نُفّذ منها.</translation>
    </message>
    <message>
        <source>{work}: this was stopped. What was not finished was undone; begin it again.</source>
        <translation>{work}: أُوقفت هذه العملية، وأُلغي ما لم يكتمل منها؛ ابدأها من جديد.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Somebody else must decide on this: you proposed it yourself.</source>
        <translation>يجب أن يبتّ في هذا شخص آخر: فأنت من اقترحه.</translation>
    </message>
    <message>
        <source>The review must come after the decision.</source>
        <translation>يجب أن تكون المراجعة بعد القرار.</translation>
    </message>
    <message numerus="yes">
        <source>The review must come within %n days.</source>
        <translation>
            <numerusform>يجب أن تتم المراجعة خلال %n يوم.</numerusform>
            <numerusform>يجب أن تتم المراجعة خلال يوم واحد.</numerusform>
            <numerusform>يجب أن تتم المراجعة خلال يومين.</numerusform>
            <numerusform>يجب أن تتم المراجعة خلال %n أيام.</numerusform>
            <numerusform>يجب أن تتم المراجعة خلال %n يومًا.</numerusform>
            <numerusform>يجب أن تتم المراجعة خلال %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a level.</source>
        <translation>اختر مستوى.</translation>
    </message>
    <message>
        <source>This was decided meanwhile. Look at it again.</source>
        <translation>صدر قرار في هذا في الأثناء. اطّلع عليه من جديد.</translation>
    </message>
    <message>
        <source>Give the reasons: the person is told them.</source>
        <translation>اذكر الأسباب: يُبلَّغ بها النزيل.</translation>
    </message>
    <message>
        <source>A proposal for this person waits for approval already.</source>
        <translation>ينتظر اقتراح لهذا الشخص الموافقة من قبل.</translation>
    </message>
    <message>
        <source>Say what is missing.</source>
        <translation>اذكر ما ينقص.</translation>
    </message>
    <message>
        <source>Only the assessor can change this proposal.</source>
        <translation>لا يغيّر هذا الاقتراح إلا المقيّم.</translation>
    </message>
    <message>
        <source>This must be written down.</source>
        <translation>يجب تدوين هذا.</translation>
    </message>
    <message>
        <source>Such a designation is proposed or in force already.</source>
        <translation>مثل هذا التصنيف مقترح أو سارٍ من قبل.</translation>
    </message>
    <message>
        <source>Say why it is still justified.</source>
        <translation>اذكر لماذا لا يزال مبررًا.</translation>
    </message>
    <message>
        <source>This is before the designation.</source>
        <translation>هذا قبل التصنيف.</translation>
    </message>
</context>
<context>
    <name>Designation</name>
    <message>
        <source>VEP designation</source>
        <translation>تصنيف «نزيل متطرف عنيف» (VEP)</translation>
    </message>
    <message>
        <source>VEP designations</source>
        <translation>تصنيفات «نزيل متطرف عنيف» (VEP)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>النزيل</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>الأساس</translation>
    </message>
    <message>
        <source>Law or conduct only. Belief, ties or origin are not a basis.</source>
        <translation>القانون أو السلوك فقط. المعتقد والروابط والأصل ليست أساسًا.</translation>
    </message>
    <message>
        <source>Deciding authority</source>
        <translation>السلطة صاحبة القرار</translation>
    </message>
    <message>
        <source>Facts it rests on</source>
        <translation>الوقائع التي يستند إليها</translation>
    </message>
    <message>
        <source>What happened, or which judgment or charge; no opinions.</source>
        <translation>ما حدث، أو الحكم أو التهمة؛ دون آراء.</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>تاريخ القرار</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>موعد المراجعة</translation>
    </message>
    <message>
        <source>Within six months of the decision.</source>
        <translation>خلال ستة أشهر من القرار.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>اقترحه</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>أكّده</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>تاريخ الإنهاء</translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation>سبب الإنهاء</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Your role does not include this. Ask a supervisor.</source>
        <translation>هذا الإجراء خارج صلاحياتك. توجّه إلى أحد المشرفين.</translation>
    </message>
    <message>
        <source>Nobody can open this compartment any more, so nobody could read this. Write it on paper and hand it over in a sealed envelope.</source>
        <translation>لم يعد بإمكان أحد فتح هذا الحيّز، فلا يمكن لأحد الاطلاع على هذا. اكتبه على ورق وسلّمه في مغلف مختوم.</translation>
    </message>
    <message>
        <source>Headquarters is not known here yet, so nobody could read this. Write it on paper and hand it over in a sealed envelope.</source>
        <translation>المقر غير معروف هنا بعد، فلا يمكن لأحد الاطلاع على هذا. اكتبه على ورق وسلّمه في مغلف مختوم.</translation>
    </message>
    <message>
        <source>Nobody has opened this compartment here yet. Tell the person by word.</source>
        <translation>لم يفتح أحد هذا الحيّز هنا بعد. أبلغ الشخص المعني شفويًا.</translation>
    </message>
    <message>
        <source>Choose your own passphrase first.</source>
        <translation>اختر أولًا عبارة المرور الخاصة بك.</translation>
    </message>
    <message>
        <source>The envelopes have no passphrase to change.</source>
        <translation>ليس للمغلفين عبارة مرور يمكن تغييرها.</translation>
    </message>
    <message>
        <source>Headquarters does not write this; the unit does.</source>
        <translation>لا يكتب المقر هذا البيان؛ بل تكتبه الوحدة.</translation>
    </message>
    <message>
        <source>This account is no longer in use.</source>
        <translation>هذا الحساب لم يعد مستعملًا.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Write at most {number} characters.</source>
        <translation>اكتب {number} حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختر</translation>
    </message>
    <message>
        <source>Choose one of the words in the list.</source>
        <translation>اختر إحدى الكلمات من القائمة.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>اكتب عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>Write {number} or more.</source>
        <translation>اكتب {number} أو أكثر.</translation>
    </message>
    <message>
        <source>Write {number} or less.</source>
        <translation>اكتب {number} أو أقل.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>اكتب للبحث</translation>
    </message>
    <message>
        <source>chosen record</source>
        <translation>السجل المختار</translation>
    </message>
    <message>
        <source>Choose one of the records found, or leave it empty.</source>
        <translation>اختر أحد السجلات الموجودة أو اترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>DD/MM/YYYY</source>
        <translation>يوم/شهر/سنة</translation>
    </message>
    <message>
        <source>Pick a day from a calendar</source>
        <translation>اختر يومًا من التقويم</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Write day, month and year, for example 23/11/2026.</source>
        <translation>اكتب اليوم والشهر والسنة، مثل 23/11/2026.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>س:د</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Write hours and minutes, for example 18:40.</source>
        <translation>اكتب الساعة والدقيقة، مثل 18:40.</translation>
    </message>
    <message>
        <source>Write the time too.</source>
        <translation>اكتب الوقت أيضًا.</translation>
    </message>
    <message>
        <source>Write the day too.</source>
        <translation>اكتب اليوم أيضًا.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>about</source>
        <translation>تقريبًا</translation>
    </message>
    <message>
        <source>Write a year of four digits; month and day only if known.</source>
        <translation>اكتب السنة بأربعة أرقام؛ والشهر واليوم إن كانا معروفين فقط.</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Enrolment</source>
        <translation>التسجيل في برنامج</translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation>التسجيلات في البرامج</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Takes part from</source>
        <translation>يشارك ابتداءً من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى غاية</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت المشاركة</translation>
    </message>
</context>
<context>
    <name>Envelopes</name>
    <message>
        <source>As it stands on the sheet: eight groups of four.</source>
        <translation>كما هو على الورقة: ثماني مجموعات، في كل منها أربعة رموز.</translation>
    </message>
    <message>
        <source>Code on recovery sheet 1</source>
        <translation>الرمز المكتوب على ورقة الاستعادة 1</translation>
    </message>
    <message>
        <source>Code on recovery sheet 2</source>
        <translation>الرمز المكتوب على ورقة الاستعادة 2</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>فتح المخزن</translation>
    </message>
    <message>
        <source>Both sheets are needed, and this is recorded. Do it only when no user administrator can sign in; afterwards new envelopes are made.</source>
        <translation>الورقتان لازمتان معًا، ويُسجَّل ذلك. لا تفعل هذا إلا إذا لم يعد بإمكان أي مسؤول مستخدمين تسجيل الدخول؛ ويُعدّ بعد ذلك مغلفان جديدان.</translation>
    </message>
    <message>
        <source>Open with the two envelopes</source>
        <translation>الفتح بالمغلفين</translation>
    </message>
    <message>
        <source>Something is mistyped here. Compare it with the sheet again.</source>
        <translation>يوجد هنا خطأ في الكتابة. قارنه بالورقة من جديد.</translation>
    </message>
    <message>
        <source>Type the code of the sheet.</source>
        <translation>اكتب رمز الورقة.</translation>
    </message>
    <message>
        <source>This is the same sheet twice. Type the code of the other one.</source>
        <translation>هذه الورقة نفسها مرتين. اكتب رمز الورقة الأخرى.</translation>
    </message>
    <message>
        <source>These sheets do not open this store. Perhaps newer ones were made: look for another pair.</source>
        <translation>هاتان الورقتان لا تفتحان هذا المخزن. ربما أُعدّت ورقتان أحدث: ابحث عن ورقتين غيرهما.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Reading a stick</source>
        <translation>قراءة ذاكرة USB</translation>
    </message>
    <message>
        <source>Writing a stick</source>
        <translation>الكتابة على ذاكرة USB</translation>
    </message>
    <message>
        <source>When</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>What</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Written, not confirmed</source>
        <translation>مكتوبة، غير مؤكدة</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>مكتوبة</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكدة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>Read before</source>
        <translation>قُرئت سابقًا</translation>
    </message>
    <message>
        <source>Waiting for a missing stick</source>
        <translation>بانتظار ذاكرة USB ناقصة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>{entries} about {people}</source>
        <translation>{entries} بشأن {people}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n قيد</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%n قيود</numerusform>
            <numerusform>%n قيدًا</numerusform>
            <numerusform>%n قيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n شخص</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصين</numerusform>
            <numerusform>%n أشخاص</numerusform>
            <numerusform>%n شخصًا</numerusform>
            <numerusform>%n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>تأكيدات</translation>
    </message>
    <message>
        <source>From {site}: {number}</source>
        <translation>من {site}: {number}</translation>
    </message>
    <message>
        <source>To {site}: {number}</source>
        <translation>إلى {site}: {number}</translation>
    </message>
    <message>
        <source>Write to stick</source>
        <translation>الكتابة على ذاكرة USB</translation>
    </message>
    <message>
        <source>Read from stick</source>
        <translation>القراءة من ذاكرة USB</translation>
    </message>
    <message>
        <source>Exchange with headquarters</source>
        <translation>التبادل مع المقر</translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation>ذاكرات USB</translation>
    </message>
    <message>
        <source>No stick was written or read yet</source>
        <translation>لم تُكتب أو تُقرأ أي ذاكرة USB بعد</translation>
    </message>
    <message>
        <source>Write the first one when something waits for headquarters.</source>
        <translation>اكتب الأولى عندما يوجد ما ينتظر المقر.</translation>
    </message>
    <message>
        <source>Everything is confirmed</source>
        <translation>كل شيء مؤكد</translation>
    </message>
    <message>
        <source>Nothing has to be written now.</source>
        <translation>لا شيء تلزم كتابته الآن.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait for headquarters</source>
        <translation>
            <numerusform>%n تعديل بانتظار المقر</numerusform>
            <numerusform>تعديل واحد بانتظار المقر</numerusform>
            <numerusform>تعديلان بانتظار المقر</numerusform>
            <numerusform>%n تعديلات بانتظار المقر</numerusform>
            <numerusform>%n تعديلًا بانتظار المقر</numerusform>
            <numerusform>%n تعديل بانتظار المقر</numerusform>
        </translation>
    </message>
    <message>
        <source>They will be written sealed, so that only headquarters can read them. Nothing else on the stick is touched.</source>
        <translation>ستُكتب مختومة بحيث لا يستطيع قراءتها إلا المقر. ولن يُمسّ أي شيء آخر على ذاكرة USB.</translation>
    </message>
    <message>
        <source>Exchange cards</source>
        <translation>تبادل البطاقات</translation>
    </message>
    <message>
        <source>Headquarters is not known here yet</source>
        <translation>المقر غير معروف هنا بعد</translation>
    </message>
    <message>
        <source>Exchange cards first and compare their digits by telephone.</source>
        <translation>تبادلوا البطاقات أولًا وقارنوا أرقامها هاتفيًا.</translation>
    </message>
    <message>
        <source>Which stick or folder?</source>
        <translation>أي ذاكرة USB أو أي مجلد؟</translation>
    </message>
    <message>
        <source>Writing, then reading back to check</source>
        <translation>كتابة ثم إعادة قراءة للتحقق</translation>
    </message>
    <message>
        <source>Stick {number} is written and checked</source>
        <translation>كُتبت ذاكرة USB رقم {number} وتم التحقق منها</translation>
    </message>
    <message>
        <source>Write the number on its label. It can be taken out once ejected.</source>
        <translation>اكتب الرقم على ملصقها. يمكن سحبها بعد إخراجها الآمن.</translation>
    </message>
    <message>
        <source>Nothing had to be written</source>
        <translation>لم يكن هناك ما تلزم كتابته</translation>
    </message>
    <message>
        <source>Reading the stick</source>
        <translation>قراءة ذاكرة USB</translation>
    </message>
    <message>
        <source>There is no bundle on it</source>
        <translation>لا توجد عليها أي حزمة</translation>
    </message>
    <message>
        <source>Only files that VEPDesk wrote are looked at.</source>
        <translation>لا يُنظر إلا في الملفات التي كتبها VEPDesk.</translation>
    </message>
    <message numerus="yes">
        <source>%n bundles were looked at</source>
        <translation>
            <numerusform>تم النظر في %n حزمة</numerusform>
            <numerusform>تم النظر في حزمة واحدة</numerusform>
            <numerusform>تم النظر في حزمتين</numerusform>
            <numerusform>تم النظر في %n حزم</numerusform>
            <numerusform>تم النظر في %n حزمة</numerusform>
            <numerusform>تم النظر في %n حزمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Headquarters has not confirmed anything yet.</source>
        <translation>لم يؤكد المقر أي شيء بعد.</translation>
    </message>
    <message>
        <source>Headquarters has confirmed everything up to {moment} (entry {entry}).</source>
        <translation>أكد المقر كل شيء حتى {moment} (القيد {entry}).</translation>
    </message>
    <message>
        <source>No site with this code is known here.</source>
        <translation>لا يُعرف هنا أي موقع بهذا الرمز.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>لا يوجد ملف أو مجلد بهذا الاسم.</translation>
    </message>
    <message>
        <source>A file could not be read from the disk here, and nothing of it was taken. Try again. If it happens again, ask the IT staff to look at the disk.</source>
        <translation>تعذّرت قراءة ملف من القرص هنا، ولم يؤخذ منه شيء. حاول من جديد. إذا تكرر ذلك، فاطلب من أعوان الإعلامية فحص القرص.</translation>
    </message>
    <message>
        <source>The stick does not give back what was written to it. Use another stick.</source>
        <translation>ذاكرة USB لا تعيد ما كُتب عليها. استعمل ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>The folder cannot be written. Check that the stick is in and not locked.</source>
        <translation>تعذّرت الكتابة في المجلد. تحقق من أن ذاكرة USB موصولة وغير مقفلة.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no space left. Free some space and try again.</source>
        <translation>لم تبق مساحة خالية. أفرغ بعض المساحة وحاول من جديد.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{name}: all</source>
        <translation>{name}: الكل</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>What is this place?</source>
        <translation>ما هو هذا المكان؟</translation>
    </message>
    <message>
        <source>A prison unit</source>
        <translation>وحدة سجنية</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>المقر</translation>
    </message>
    <message>
        <source>Only to practise, with invented people</source>
        <translation>للتدريب فقط، بأشخاص وهميين</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>There is no store on this computer yet. Three short steps make one. Everything stays on this computer, encrypted.</source>
        <translation>لا يوجد مخزن بيانات على هذا الحاسوب بعد. تكفي ثلاث خطوات قصيرة لإنشائه. يبقى كل شيء على هذا الحاسوب مشفّرًا.</translation>
    </message>
    <message>
        <source>Was there a store already?</source>
        <translation>هل كان يوجد مخزن بيانات من قبل؟</translation>
    </message>
    <message>
        <source>Name of this place</source>
        <translation>اسم هذا المكان</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>الرمز المختصر</translation>
    </message>
    <message>
        <source>For numbers and lists, for example U01. It stays for good.</source>
        <translation>يُستعمل في الأرقام والقوائم، مثل U01. لا يمكن تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>Name this place</source>
        <translation>تسمية هذا المكان</translation>
    </message>
    <message>
        <source>Headquarters will know it by this name.</source>
        <translation>سيعرفه المقر بهذا الاسم.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>At least fifteen characters. Five unusual words are easy to type.</source>
        <translation>خمسة عشر حرفًا على الأقل. خمس كلمات غير مألوفة تسهل كتابتها.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مرة ثانية</translation>
    </message>
    <message>
        <source>Making the store</source>
        <translation>جارٍ إنشاء مخزن البيانات</translation>
    </message>
    <message>
        <source>Make the store</source>
        <translation>إنشاء مخزن البيانات</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>اقتراح عبارة</translation>
    </message>
    <message>
        <source>You are the first here</source>
        <translation>أنت أول المستعملين هنا</translation>
    </message>
    <message>
        <source>You will enrol your colleagues afterwards. Nobody but you knows your passphrase, and nobody can read it back.</source>
        <translation>ستسجّل زملاءك لاحقًا. لا أحد غيرك يعرف عبارة المرور الخاصة بك، ولا يمكن لأحد استرجاعها.</translation>
    </message>
    <message>
        <source>The store was not made</source>
        <translation>لم يُنشأ مخزن البيانات</translation>
    </message>
    <message>
        <source>Both sheets are on paper, in two sealed envelopes</source>
        <translation>الورقتان مدوّنتان ومحفوظتان في مغلفين مختومين</translation>
    </message>
    <message>
        <source>These are shown only once</source>
        <translation>لا يُعرض هذا إلا مرة واحدة</translation>
    </message>
    <message>
        <source>Without them, lost passphrases mean lost records.</source>
        <translation>من دونهما، ضياع عبارات المرور يعني ضياع السجلات.</translation>
    </message>
    <message>
        <source>Recovery sheets</source>
        <translation>ورقتا الاستعادة</translation>
    </message>
    <message>
        <source>Where to put the sheets until they are printed</source>
        <translation>أين تُحفظ الورقتان إلى حين طباعتهما</translation>
    </message>
    <message>
        <source>The sheets could not be written there. Copy them by hand.</source>
        <translation>تعذّرت كتابة الورقتين هناك. انسخهما بخط اليد.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Save to print</source>
        <translation>حفظ للطباعة</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يتم الحفظ</translation>
    </message>
    <message>
        <source>Write the name people know this place by.</source>
        <translation>اكتب الاسم المتداول لهذا المكان.</translation>
    </message>
    <message>
        <source>Up to twelve letters, digits and dashes.</source>
        <translation>اثنا عشر رمزًا على الأكثر، من حروف وأرقام وشرطات.</translation>
    </message>
    <message>
        <source>Write your own name.</source>
        <translation>اكتب اسمك أنت.</translation>
    </message>
    <message>
        <source>This is not the same passphrase.</source>
        <translation>عبارتا المرور غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Leave without saving?</source>
        <translation>هل تريد الخروج دون حفظ؟</translation>
    </message>
    <message>
        <source>What you wrote here is not saved.</source>
        <translation>ما كتبته هنا غير محفوظ.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>required</source>
        <translation>لازم</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الوقائع</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Rights clocks</source>
        <translation>آجال الحقوق</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>التبادل</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for headquarters</source>
        <translation>
            <numerusform>لا شيء بانتظار المقر</numerusform>
            <numerusform>تعديل واحد بانتظار المقر</numerusform>
            <numerusform>تعديلان بانتظار المقر</numerusform>
            <numerusform>%n تعديلات بانتظار المقر</numerusform>
            <numerusform>%n تعديلًا بانتظار المقر</numerusform>
            <numerusform>%n تعديل بانتظار المقر</numerusform>
        </translation>
    </message>
    <message>
        <source>G. Okot, case officer</source>
        <translation>G. Okot، ضابط ملف</translation>
    </message>
    <message>
        <source>Headquarters has confirmed up to {day} (entry {number})</source>
        <translation>أكد المقر حتى {day} (القيد {number})</translation>
    </message>
    <message>
        <source>North unit</source>
        <translation>وحدة الشمال</translation>
    </message>
    <message>
        <source>Last proven backup: yesterday</source>
        <translation>آخر نسخة احتياطية مثبتة: أمس</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you. The most urgent is first.</source>
        <translation>
            <numerusform>لا شيء يحتاج إليك.</numerusform>
            <numerusform>أمر واحد يحتاج إليك.</numerusform>
            <numerusform>أمران يحتاجان إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>%n أمور تحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>%n أمرًا يحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>%n أمر يحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>اطبع القائمة</translation>
    </message>
    <message>
        <source>Record incident</source>
        <translation>سجّل واقعة</translation>
    </message>
    <message>
        <source>people in custody</source>
        <translation>أشخاص رهن الاحتجاز</translation>
    </message>
    <message>
        <source>of 60 places, 77 %</source>
        <translation>من 60 مكانًا، 77 %</translation>
    </message>
    <message>
        <source>rights clocks near the limit</source>
        <translation>آجال حقوق قرب الحد</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <source>reviews overdue</source>
        <translation>مراجعات متأخرة</translation>
    </message>
    <message>
        <source>oldest 12 days</source>
        <translation>أقدمها 12 يومًا</translation>
    </message>
    <message>
        <source>attendance this week</source>
        <translation>الحضور هذا الأسبوع</translation>
    </message>
    <message>
        <source>of 214 places</source>
        <translation>من 214 مكانًا</translation>
    </message>
    <message>
        <source>Sorted by urgency</source>
        <translation>مرتبة حسب الاستعجال</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>بانتظاري</translation>
    </message>
    <message>
        <source>Breach in 9 h</source>
        <translation>مخالفة بعد 9 س</translation>
    </message>
    <message>
        <source>Separation of {name} reaches day 13</source>
        <translation>عزل {name} يبلغ اليوم 13</translation>
    </message>
    <message>
        <source>Rule 44 ceiling on day 15. Review or end it.</source>
        <translation>حد القاعدة 44 في اليوم 15. راجعه أو أنهِه.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>قرر</translation>
    </message>
    <message>
        <source>Overdue 2 days</source>
        <translation>متأخرة يومين</translation>
    </message>
    <message>
        <source>No health visit logged: {name}, separation cell 3</source>
        <translation>لم تُسجل زيارة صحية: {name}، زنزانة العزل 3</translation>
    </message>
    <message>
        <source>Rule 46: every day</source>
        <translation>القاعدة 46: كل يوم</translation>
    </message>
    <message>
        <source>Log visit</source>
        <translation>سجّل زيارة</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>تستحق اليوم</translation>
    </message>
    <message>
        <source>Classification review: {name}</source>
        <translation>مراجعة التصنيف: {name}</translation>
    </message>
    <message>
        <source>Assessed by P. Lule; needs an approver who is not the assessor</source>
        <translation>قيّمها P. Lule؛ تحتاج إلى موافقة شخص غير المقيّم</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>راجع</translation>
    </message>
    <message>
        <source>Second signature: use of force report, 22 November</source>
        <translation>توقيع ثانٍ: تقرير استعمال القوة، 22 نوفمبر</translation>
    </message>
    <message>
        <source>Asked by D. Byaruhanga</source>
        <translation>بطلب من D. Byaruhanga</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>اقرأ ووقّع</translation>
    </message>
    <message>
        <source>15:00 today</source>
        <translation>15:00 اليوم</translation>
    </message>
    <message>
        <source>Register: Literacy level 2, 18 people</source>
        <translation>سجل الحضور: محو الأمية، المستوى 2، 18 شخصًا</translation>
    </message>
    <message>
        <source>Classroom B</source>
        <translation>القاعة ب</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Due 25 Nov</source>
        <translation>تستحق 25 نوفمبر</translation>
    </message>
    <message>
        <source>Answer complaint 2026/118</source>
        <translation>الرد على الشكوى 2026/118</translation>
    </message>
    <message>
        <source>Received 18 November; reply within 7 days</source>
        <translation>وردت في 18 نوفمبر؛ الرد خلال 7 أيام</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>ردّ</translation>
    </message>
    <message>
        <source>Draft, 14:01</source>
        <translation>مسودة، 14:01</translation>
    </message>
    <message>
        <source>Incident report you were writing</source>
        <translation>تقرير واقعة كنت تكتبه</translation>
    </message>
    <message>
        <source>Kept after the power cut; nothing is lost</source>
        <translation>حُفظ بعد انقطاع الكهرباء؛ لم يضع شيء</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>also written {name}</source>
        <translation>يُكتب أيضًا {name}</translation>
    </message>
    <message>
        <source>Wing B, cell 12</source>
        <translation>الجناح ب، الزنزانة 12</translation>
    </message>
    <message>
        <source>Level: medium</source>
        <translation>التصنيف: متوسط</translation>
    </message>
    <message>
        <source>Keep apart from 2</source>
        <translation>تفرقة عن 2</translation>
    </message>
    <message>
        <source>Alert: self-harm plan open</source>
        <translation>تنبيه: خطة إيذاء النفس مفتوحة</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>أجزاء الملف</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Running rights clocks</source>
        <translation>آجال الحقوق الجارية</translation>
    </message>
    <message>
        <source>Daily health visit</source>
        <translation>زيارة صحية يومية</translation>
    </message>
    <message>
        <source>Separation: day 13 of 15</source>
        <translation>العزل: اليوم 13 من 15</translation>
    </message>
    <message>
        <source>Nelson Mandela Rule 44</source>
        <translation>القاعدة 44 من قواعد نيلسون مانديلا</translation>
    </message>
    <message>
        <source>limit in 2 days</source>
        <translation>يبلغ الحد خلال يومين</translation>
    </message>
    <message>
        <source>Rule 46: none since yesterday</source>
        <translation>القاعدة 46: لا شيء منذ أمس</translation>
    </message>
    <message>
        <source>2 days late</source>
        <translation>متأخرة يومين</translation>
    </message>
    <message>
        <source>Classification review</source>
        <translation>مراجعة التصنيف</translation>
    </message>
    <message>
        <source>due 2 December</source>
        <translation>تستحق في 2 ديسمبر</translation>
    </message>
    <message>
        <source>in 9 days</source>
        <translation>بعد 9 أيام</translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation>آخر القيود</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>وقائع أساسية</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>الوضع القانوني</translation>
    </message>
    <message>
        <source>Sentence ends</source>
        <translation>نهاية العقوبة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation>ضابط الملف</translation>
    </message>
    <message>
        <source>Family visit requested: granted</source>
        <translation>طلب زيارة عائلية: قُبل</translation>
    </message>
    <message>
        <source>Incident 2026/0412: witness</source>
        <translation>واقعة 2026/0412: شاهد</translation>
    </message>
    <message>
        <source>Attended: Literacy level 2 (12 of 14)</source>
        <translation>حضر: محو الأمية، المستوى 2 (12 من 14)</translation>
    </message>
    <message>
        <source>Separation decided: own protection, ends 4 December</source>
        <translation>قرار العزل: حماية شخصية، تنتهي 4 ديسمبر</translation>
    </message>
    <message>
        <source>Governor</source>
        <translation>المدير</translation>
    </message>
    <message>
        <source>Incident 2026/0412, draft</source>
        <translation>الواقعة 2026/0412، مسودة</translation>
    </message>
    <message>
        <source>Assault, Wing B association room, 22 November 18:40. Reporting: G. Okot.</source>
        <translation>اعتداء، قاعة الجناح ب، 22 نوفمبر 18:40. المبلِّغ: G. Okot.</translation>
    </message>
    <message>
        <source>Save and leave</source>
        <translation>احفظ واخرج</translation>
    </message>
    <message>
        <source>Draft kept 14:05:12</source>
        <translation>حُفظت المسودة 14:05:12</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما الذي حدث</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>أين ومتى</translation>
    </message>
    <message>
        <source>People involved</source>
        <translation>الأشخاص المعنيون</translation>
    </message>
    <message>
        <source>Questions: assault</source>
        <translation>أسئلة: اعتداء</translation>
    </message>
    <message>
        <source>Immediate actions</source>
        <translation>الإجراءات الفورية</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>مراجعة وإرسال</translation>
    </message>
    <message>
        <source>Say where in the building this was.</source>
        <translation>اذكر المكان داخل المبنى.</translation>
    </message>
    <message>
        <source>What happened, where and when?</source>
        <translation>ماذا حدث، وأين ومتى؟</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Search first: most people are on file already.</source>
        <translation>ابحث أولًا: معظم الأشخاص مسجلون بالفعل.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>كما سُجّل</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>تأخر</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Literacy level 2</source>
        <translation>محو الأمية، المستوى 2</translation>
    </message>
    <message>
        <source>Monday 23 November, 15:00 to 16:30, classroom B. 18 enrolled, capacity 20.</source>
        <translation>الاثنين 23 نوفمبر، من 15:00 إلى 16:30، القاعة ب. 18 مسجلًا، السعة 20.</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>اطبع الورقة</translation>
    </message>
    <message>
        <source>All attended</source>
        <translation>حضر الجميع</translation>
    </message>
    <message>
        <source>Save register</source>
        <translation>احفظ السجل</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجل الحضور</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Court appearance</source>
        <translation>مثول أمام المحكمة</translation>
    </message>
    <message>
        <source>Gave no reason</source>
        <translation>لم يذكر سببًا</translation>
    </message>
    <message>
        <source>Helped two others</source>
        <translation>ساعد شخصين</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>آخر تأكيد</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>المخالفات</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدّثة</translation>
    </message>
    <message>
        <source>Silent 21 days</source>
        <translation>صامتة منذ 21 يومًا</translation>
    </message>
    <message>
        <source>Stick 39 missing</source>
        <translation>ذاكرة USB 39 مفقود</translation>
    </message>
    <message>
        <source>Two histories: re-join</source>
        <translation>تاريخان: أعد الربط</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>كل الوحدات</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>6 units, 189 people in custody. 3 units need you.</source>
        <translation>6 وحدات، 189 شخصًا رهن الاحتجاز. 3 وحدات تحتاج إليك.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Read sticks</source>
        <translation>اقرأ المفاتيح</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>صامتة</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>ابحث عن وحدة</translation>
    </message>
    <message>
        <source>Exchange with headquarters</source>
        <translation>التبادل مع المقر</translation>
    </message>
    <message>
        <source>Headquarters has confirmed everything up to 19 November, 10:32.</source>
        <translation>أكد المقر كل شيء حتى 19 نوفمبر، 10:32.</translation>
    </message>
    <message>
        <source>Confirmation on paper</source>
        <translation>تأكيد على ورق</translation>
    </message>
    <message>
        <source>Writing to the stick KINGSTON</source>
        <translation>الكتابة على ذاكرة USB KINGSTON</translation>
    </message>
    <message>
        <source>Writing, then reading back to check: 64 %</source>
        <translation>كتابة ثم إعادة قراءة للتحقق: 64 %</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>واحد يحتاج إليك</translation>
    </message>
    <message>
        <source>Two people changed the same thing</source>
        <translation>شخصان غيّرا الشيء نفسه</translation>
    </message>
    <message>
        <source>Risk level of {name}. Your unit: medium. Headquarters: high. Shown as high until someone decides.</source>
        <translation>مستوى خطورة {name}. وحدتك: متوسط. المقر: مرتفع. يُعرض مرتفعًا إلى أن يقرر أحد.</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>أبقِ قيمتنا</translation>
    </message>
    <message>
        <source>Keep headquarters’</source>
        <translation>أبقِ قيمة المقر</translation>
    </message>
    <message>
        <source>Enter another, with reason</source>
        <translation>أدخل قيمة أخرى مع السبب</translation>
    </message>
    <message>
        <source>The stick was written and read back.</source>
        <translation>كُتب ذاكرة USB وأُعيدت قراءته.</translation>
    </message>
    <message>
        <source>A stick from headquarters was found.</source>
        <translation>وُجد مفتاح من المقر.</translation>
    </message>
    <message>
        <source>The clock of this computer is two hours behind.</source>
        <translation>ساعة هذا الحاسوب متأخرة ساعتين.</translation>
    </message>
    <message>
        <source>This stick was changed by somebody. Nothing was taken.</source>
        <translation>غيّر أحدٌ هذا ذاكرة USB. لم يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>What it means and what to do.</source>
        <translation>ما معناه وما العمل.</translation>
    </message>
    <message>
        <source>Small parts</source>
        <translation>أجزاء صغيرة</translation>
    </message>
    <message>
        <source>In all their states.</source>
        <translation>في كل حالاتها.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>أزرار</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>شارات</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>خيارات</translation>
    </message>
    <message>
        <source>The person was told the reasons</source>
        <translation>أُبلغ الشخص بالأسباب</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>اطبع نسخة</translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What was written and read.</source>
        <translation>ما كُتب وما قُرئ.</translation>
    </message>
    <message>
        <source>No stick has been written yet</source>
        <translation>لم يُكتب أي مفتاح بعد</translation>
    </message>
    <message>
        <source>Put in a stick and press Write to stick; it lists here what it carries.</source>
        <translation>أدخل مفتاحًا واضغط «اكتب على ذاكرة USB»؛ وسيظهر هنا ما يحمله.</translation>
    </message>
    <message>
        <source>Write to stick</source>
        <translation>اكتب على ذاكرة USB</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message numerus="yes">
        <source>%n wrong passphrases were typed for your name since you last signed in, the last on {when}.</source>
        <translation>
            <numerusform>كُتبت %n عبارة مرور خاطئة باسمك منذ آخر تسجيل دخول لك، آخرها في {when}.</numerusform>
            <numerusform>كُتبت عبارة مرور خاطئة واحدة باسمك منذ آخر تسجيل دخول لك، في {when}.</numerusform>
            <numerusform>كُتبت عبارتا مرور خاطئتان باسمك منذ آخر تسجيل دخول لك، آخرهما في {when}.</numerusform>
            <numerusform>كُتبت %n عبارات مرور خاطئة باسمك منذ آخر تسجيل دخول لك، آخرها في {when}.</numerusform>
            <numerusform>كُتبت %n عبارة مرور خاطئة باسمك منذ آخر تسجيل دخول لك، آخرها في {when}.</numerusform>
            <numerusform>كُتبت %n عبارة مرور خاطئة باسمك منذ آخر تسجيل دخول لك، آخرها في {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record of wrong passphrases was missing or altered. Tell your user administrator.</source>
        <translation>سجل عبارات المرور الخاطئة كان مفقودًا أو معدّلًا. أبلغ مسؤول المستخدمين.</translation>
    </message>
    <message>
        <source>The two sealed envelopes were opened. This is recorded. Enrol a user administrator, then make new envelopes.</source>
        <translation>فُتح المغلفان المختومان، وسُجّل ذلك. سجّل مسؤول مستخدمين، ثم أعدّ مغلفين جديدين.</translation>
    </message>
    <message>
        <source>The sealed envelopes were opened, or new ones were not finished. Make new envelopes.</source>
        <translation>فُتح المغلفان المختومان، أو لم يكتمل إعداد مغلفين جديدين. أعدّ مغلفين جديدين.</translation>
    </message>
    <message>
        <source>Look at both sealed envelopes today, and note under Keys and recovery that they are whole.</source>
        <translation>عاين المغلفين المختومين اليوم، وسجّل في «المفاتيح والاستعادة» أنهما سليمان.</translation>
    </message>
    <message>
        <source>The store lies on a network drive, where it can be damaged. Ask the IT staff to move it to a disk inside this computer.</source>
        <translation>المخزن على قرص شبكة، حيث قد يتلف. اطلب من أعوان الإعلامية نقله إلى قرص داخل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The store lies on a drive that can be pulled out. Ask the IT staff to move it to a disk inside this computer.</source>
        <translation>المخزن على قرص قابل للنزع. اطلب من أعوان الإعلامية نقله إلى قرص داخل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The store lies in a folder that is copied to other computers (OneDrive, Dropbox and the like). Ask the IT staff to move it.</source>
        <translation>المخزن في مجلد تُنسخ محتوياته إلى حواسيب أخرى (OneDrive وDropbox وما شابههما). اطلب من أعوان الإعلامية نقله.</translation>
    </message>
    <message>
        <source>An account was ended. The store gets its new key as soon as it is open nowhere else.</source>
        <translation>أُنهي أحد الحسابات. يُجعل للمخزن مفتاح جديد حالما لا يكون مفتوحًا في أي مكان آخر.</translation>
    </message>
</context>
<context>
    <name>HealthNote</name>
    <message>
        <source>Health note</source>
        <translation>ملاحظة صحية</translation>
    </message>
    <message>
        <source>Health notes</source>
        <translation>الملاحظات الصحية</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>النزيل المعني</translation>
    </message>
    <message>
        <source>What is needed or was noticed</source>
        <translation>ما يلزم أو ما لوحظ</translation>
    </message>
    <message>
        <source>What officers must do</source>
        <translation>ما يجب على الأعوان فعله</translation>
    </message>
    <message>
        <source>To be looked at again on</source>
        <translation>موعد إعادة النظر</translation>
    </message>
    <message>
        <source>Clinical notes</source>
        <translation>ملاحظات سريرية</translation>
    </message>
    <message>
        <source>For health staff. Officers need the two lines above, not this.</source>
        <translation>لأعوان الصحة. أما بقية الأعوان فيحتاجون إلى السطرين أعلاه، لا إلى هذا.</translation>
    </message>
</context>
<context>
    <name>Holders</name>
    <message>
        <source>Lose a compartment for ever?</source>
        <translation>هل تقبل فقدان حيّز مغلق نهائيًا؟</translation>
    </message>
    <message>
        <source>What is in it can never be read again here, by anybody.</source>
        <translation>لن يتمكن أحد من قراءة محتواه هنا بعد ذلك أبدًا.</translation>
    </message>
    <message>
        <source>Go on only where it cannot wait. That you agreed is an entry.</source>
        <translation>لا تتابع إلا إذا كان الأمر لا يحتمل الانتظار. تُسجَّل موافقتك في السجل.</translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation>قبول فقدانه</translation>
    </message>
    <message>
        <source>Nobody could open this compartment any more: {compartment}. This colleague is the last holder of its key, and the present envelopes do not open it. First let this colleague give the key to somebody else, or agree to the envelopes.</source>
        <translation>لن يتمكن أحد بعد ذلك من فتح هذا الحيّز: {compartment}. هذا الزميل آخر من لديه مفتاحه، والمغلفان الحاليان لا يفتحانه. اطلب منه أولًا تسليم المفتاح إلى شخص آخر، أو السماح للمغلفين بفتحه.</translation>
    </message>
    <message>
        <source>Nobody could open a compartment any more: only the present envelopes do. Open both together, sign in with them and make the new ones there: then its key goes over to them.</source>
        <translation>لن يتمكن أحد بعد ذلك من فتح أحد الأحياز المغلقة: لا يفتحه إلا المغلفان الحاليان. افتحهما معًا وسجّل الدخول بهما وأعدّ المغلفين الجديدين هناك: عندئذ ينتقل مفتاحه إليهما.</translation>
    </message>
    <message>
        <source>Nobody could open this compartment any more: {compartment}. The keys of its holders are bound to the former computer, and the present envelopes do not open it. Bring a moving file from the former computer instead.</source>
        <translation>لن يتمكن أحد بعد ذلك من فتح هذا الحيّز: {compartment}. مفاتيح من أُسند إليهم مرتبطة بالحاسوب السابق، والمغلفان الحاليان لا يفتحانه. أحضر بدلًا من ذلك ملف نقل من الحاسوب السابق.</translation>
    </message>
    <message>
        <source>Nobody can open this compartment any more: {compartment}. Nothing can be written into it until it is opened anew; what is in it stays unreadable.</source>
        <translation>لم يعد بإمكان أحد فتح هذا الحيّز: {compartment}. لا يمكن الكتابة فيه حتى يُفتح من جديد؛ ويبقى محتواه غير قابل للقراءة.</translation>
    </message>
    <message>
        <source>This compartment has no holder any more: {compartment}. Only the two sealed envelopes open it: sign in with both and give the key to a colleague.</source>
        <translation>لم يعد مفتاح هذا الحيّز لدى أحد: {compartment}. لا يفتحه إلا المغلفان المختومان: سجّل الدخول بهما معًا وسلّم المفتاح إلى أحد الزملاء.</translation>
    </message>
    <message>
        <source>Only one person can open this compartment: {compartment}. The new envelopes cannot until the holder agrees. Let the holder agree to them, or give the key to a second colleague.</source>
        <translation>لا يمكن إلا لشخص واحد فتح هذا الحيّز: {compartment}. ولا يفتحه المغلفان الجديدان حتى يوافق صاحب المفتاح. اطلب منه الموافقة عليهما، أو تسليم المفتاح إلى زميل ثانٍ.</translation>
    </message>
    <message>
        <source>The new envelopes cannot open this compartment until a holder agrees: {compartment}.</source>
        <translation>لا يفتح المغلفان الجديدان هذا الحيّز حتى يوافق أحد أصحاب المفتاح: {compartment}.</translation>
    </message>
    <message>
        <source>This compartment has one holder only: {compartment}. Let that person give the key to a second colleague.</source>
        <translation>مفتاح هذا الحيّز لدى شخص واحد فقط: {compartment}. اطلب منه تسليم المفتاح إلى زميل ثانٍ.</translation>
    </message>
</context>
<context>
    <name>Identifier</name>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation>نوع الرقم</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>جهة الإصدار</translation>
    </message>
    <message>
        <source>No longer used from</source>
        <translation>لم يعد مستعملًا منذ</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>Review and close</source>
        <translation>مراجعة وإغلاق</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Incident {number}</source>
        <translation>الواقعة {number}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>People involved</source>
        <translation>الأشخاص المعنيون</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>The report itself never changes; notes stand below it.</source>
        <translation>التقرير نفسه لا يتغير أبدا، والملاحظات تأتي تحته.</translation>
    </message>
    <message>
        <source>What came to light later, or what was not right</source>
        <translation>ما ظهر لاحقا أو ما لم يكن صحيحا</translation>
    </message>
    <message>
        <source>The note is added.</source>
        <translation>أُضيفت الملاحظة.</translation>
    </message>
    <message>
        <source>Read the report first. Your name stands under the review.</source>
        <translation>اقرأ التقرير أولًا. سيظهر اسمك أسفل المراجعة.</translation>
    </message>
    <message>
        <source>What the review found</source>
        <translation>نتيجة المراجعة</translation>
    </message>
    <message>
        <source>The incident is closed.</source>
        <translation>أُغلقت الواقعة.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>واقعة</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الوقائع</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>What kind of incident</source>
        <translation>نوع الواقعة</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>متى حدثت</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>المكان بالتحديد</translation>
    </message>
    <message>
        <source>What did you see or hear yourself?</source>
        <translation>ماذا رأيت أو سمعت بنفسك؟</translation>
    </message>
    <message>
        <source>Facts in your own words. Conduct only: no opinions about belief or character.</source>
        <translation>الوقائع بكلماتك. السلوك فقط: دون رأي في المعتقد أو الطباع.</translation>
    </message>
    <message>
        <source>What was done at once</source>
        <translation>ما تم فعله فورًا</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>المبلِّغ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>المراجِع</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>What and when</source>
        <translation>ما الذي حدث ومتى</translation>
    </message>
    <message>
        <source>People involved</source>
        <translation>الأشخاص المعنيون</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>روايتك للواقعة</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>مراجعة وإرسال</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>تسجيل واقعة</translation>
    </message>
    <message>
        <source>Who was involved, and how?</source>
        <translation>من هم المعنيون، وبأي صفة؟</translation>
    </message>
    <message>
        <source>Nobody added yet</source>
        <translation>لم يُضف أي شخص بعد</translation>
    </message>
    <message>
        <source>A role is about this incident only; it says nothing about a person.</source>
        <translation>الصفة تخص هذه الواقعة فقط؛ ولا تعني أي حكم على الشخص.</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>إضافة هذا الشخص</translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation>إزالة هذا الشخص</translation>
    </message>
    <message>
        <source>Submit the report</source>
        <translation>إرسال التقرير</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>المكان بالتحديد</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>ما تم فورًا</translation>
    </message>
    <message>
        <source>Incident {number} is recorded.</source>
        <translation>سُجّلت الواقعة {number}.</translation>
    </message>
</context>
<context>
    <name>IncidentNote</name>
    <message>
        <source>Note to an incident</source>
        <translation>ملاحظة على واقعة</translation>
    </message>
    <message>
        <source>Notes to incidents</source>
        <translation>ملاحظات على الوقائع</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الواقعة</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>ما يُضاف</translation>
    </message>
    <message>
        <source>Facts that came to light later, or what was not right.</source>
        <translation>وقائع ظهرت لاحقا أو ما لم يكن صحيحا.</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>كتبها</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Say what kind of incident it was.</source>
        <translation>اذكر نوع الواقعة.</translation>
    </message>
    <message>
        <source>Write what you saw or heard yourself.</source>
        <translation>اكتب ما رأيته أو سمعته بنفسك.</translation>
    </message>
    <message>
        <source>This time is still to come.</source>
        <translation>هذا الوقت لم يحن بعد.</translation>
    </message>
    <message>
        <source>Add at least one person who was involved.</source>
        <translation>أضف شخصًا معنيًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Somebody is named twice.</source>
        <translation>ذُكر شخص مرتين.</translation>
    </message>
    <message>
        <source>This person is named already.</source>
        <translation>هذا الشخص مذكور من قبل.</translation>
    </message>
    <message>
        <source>Write what the review found.</source>
        <translation>اكتب نتيجة المراجعة.</translation>
    </message>
</context>
<context>
    <name>IntelligenceReport</name>
    <message>
        <source>Intelligence report</source>
        <translation>تقرير استخباراتي</translation>
    </message>
    <message>
        <source>Intelligence reports</source>
        <translation>التقارير الاستخباراتية</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>الشخص المعني</translation>
    </message>
    <message>
        <source>When you learned it</source>
        <translation>متى علمت بالأمر</translation>
    </message>
    <message>
        <source>How reliable the source was before</source>
        <translation>مدى موثوقية المصدر سابقًا</translation>
    </message>
    <message>
        <source>How credible the information is</source>
        <translation>مدى مصداقية المعلومة</translation>
    </message>
    <message>
        <source>What was said or seen</source>
        <translation>ما قيل أو شوهد</translation>
    </message>
    <message>
        <source>Never name the source, nor write what would show who it was.</source>
        <translation>لا تذكر أبدًا اسم المصدر، ولا تكتب ما قد يدل عليه.</translation>
    </message>
    <message>
        <source>What may be done with it</source>
        <translation>ما يجوز فعله بالمعلومة</translation>
    </message>
</context>
<context>
    <name>Invented</name>
    <message>
        <source>Choose a number from 1 to {most}.</source>
        <translation>اختر عددا من 1 إلى {most}.</translation>
    </message>
    <message>
        <source>Invented people only come into a store that holds nobody yet.</source>
        <translation>لا يُضاف أشخاص متخيَّلون إلا إلى مخزن لا أحد فيه بعد.</translation>
    </message>
    <message>
        <source>The folder for the demonstration could not be made.</source>
        <translation>تعذر إنشاء مجلد العرض.</translation>
    </message>
    <message>
        <source>This folder is not empty. Name a new one; nothing is overwritten.</source>
        <translation>هذا المجلد ليس فارغا. سمِّ مجلدا جديدا، فلا شيء يُكتب فوق غيره.</translation>
    </message>
</context>
<context>
    <name>Involvement</name>
    <message>
        <source>Person involved</source>
        <translation>الشخص المعني</translation>
    </message>
    <message>
        <source>People involved</source>
        <translation>الأشخاص المعنيون</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الواقعة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>المآل</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys and recovery</source>
        <translation>المفاتيح والاستعادة</translation>
    </message>
    <message>
        <source>What opens the store on the day when nobody can sign in.</source>
        <translation>ما يفتح المخزن يوم لا يستطيع أحد تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Back to staff</source>
        <translation>العودة إلى الأعوان</translation>
    </message>
    <message>
        <source>The two sealed envelopes</source>
        <translation>المغلفان المختومان</translation>
    </message>
    <message>
        <source>I have seen both seals whole today</source>
        <translation>عاينتُ اليوم الختمين سليمين</translation>
    </message>
    <message>
        <source>Make new envelopes</source>
        <translation>إعداد مغلفين جديدين</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Write a moving file</source>
        <translation>كتابة ملف نقل</translation>
    </message>
    <message>
        <source>Bind the store to this computer</source>
        <translation>ربط المخزن بهذا الحاسوب</translation>
    </message>
    <message>
        <source>Make new envelopes now.</source>
        <translation>أعدّ مغلفين جديدين الآن.</translation>
    </message>
    <message>
        <source>Look at both seals today.</source>
        <translation>عاين الختمين اليوم.</translation>
    </message>
    <message>
        <source>Both envelopes are in order.</source>
        <translation>المغلفان على ما يرام.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تاريخ الإعداد</translation>
    </message>
    <message>
        <source>Opened since then</source>
        <translation>فُتحا بعد ذلك</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Seals last seen whole</source>
        <translation>آخر معاينة للختمين سليمين</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>المعاينة القادمة</translation>
    </message>
    <message>
        <source>Noted: both seals were whole today.</source>
        <translation>سُجّل: كان الختمان سليمين اليوم.</translation>
    </message>
    <message>
        <source>Make new envelopes?</source>
        <translation>هل تريد إعداد مغلفين جديدين؟</translation>
    </message>
    <message>
        <source>The sheets in the old envelopes open nothing from then on.</source>
        <translation>لن تفتح الورقتان في المغلفين القديمين شيئًا بعد ذلك.</translation>
    </message>
    <message>
        <source>Two new sheets are shown once: have the printer and envelopes ready.</source>
        <translation>تُعرض ورقتان جديدتان مرة واحدة: جهّز الطابعة والمغلفين.</translation>
    </message>
    <message>
        <source>A second person signs this with the own passphrase.</source>
        <translation>يوقّع شخص ثانٍ على هذا بعبارة المرور الخاصة به.</translation>
    </message>
    <message>
        <source>The new envelopes open a compartment only when a holder agrees: {name}.</source>
        <translation>لا يفتح المغلفان الجديدان هذا الحيّز إلا إذا وافق أحد أصحاب المفتاح: {name}.</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>إعداد المغلفين</translation>
    </message>
    <message>
        <source>New recovery envelopes are made; the old ones open nothing any more.</source>
        <translation>أُعدّ مغلفا استعادة جديدان؛ ولم يعد المغلفان القديمان يفتحان شيئًا.</translation>
    </message>
    <message>
        <source>The old sheets open nothing any more. Destroy them.</source>
        <translation>لم تعد الورقتان القديمتان تفتحان شيئًا. أتلفهما.</translation>
    </message>
    <message>
        <source>Where to write the moving file</source>
        <translation>أين يُكتب ملف النقل</translation>
    </message>
    <message>
        <source>The moving file {file} opens with

    {passphrase}

On the new computer choose “This store came from another computer” where you sign in.</source>
        <translation>يُفتح ملف النقل {file} بعبارة المرور

    {passphrase}

على الحاسوب الجديد، اختر «هذا المخزن قادم من حاسوب آخر» في شاشة تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The moving file is written</source>
        <translation>كُتب ملف النقل</translation>
    </message>
    <message>
        <source>Carry this passphrase apart from the file.</source>
        <translation>احمل عبارة المرور هذه منفصلة عن الملف.</translation>
    </message>
    <message>
        <source>The passphrase is on paper</source>
        <translation>عبارة المرور مدوّنة على ورق</translation>
    </message>
    <message>
        <source>Bind the store to this computer?</source>
        <translation>هل تريد ربط المخزن بهذا الحاسوب؟</translation>
    </message>
    <message>
        <source>The part of the key on the former computer is worthless from then on.</source>
        <translation>يصبح جزء المفتاح الموجود على الحاسوب السابق بلا قيمة بعد ذلك.</translation>
    </message>
    <message>
        <source>Every colleague needs a new first passphrase: give them under Staff.</source>
        <translation>يحتاج كل زميل إلى عبارة مرور أولى جديدة: امنحها من صفحة «الأعوان».</translation>
    </message>
    <message>
        <source>If the former computer still works, bring a moving file instead.</source>
        <translation>إذا كان الحاسوب السابق لا يزال يعمل، فأحضر منه ملف نقل بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Bind it</source>
        <translation>ربط المخزن</translation>
    </message>
    <message>
        <source>The store is bound to this computer. Now give first passphrases.</source>
        <translation>رُبط المخزن بهذا الحاسوب. امنح الآن عبارات المرور الأولى.</translation>
    </message>
    <message>
        <source>They open: {compartment}</source>
        <translation>يفتحان: {compartment}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Not until a holder agrees</source>
        <translation>ليس قبل موافقة أحد أصحاب المفتاح</translation>
    </message>
    <message>
        <source>No, and nobody else can</source>
        <translation>لا، ولا يمكن ذلك لأحد غيرهما</translation>
    </message>
    <message>
        <source>They were opened. Whoever saw both sheets can open a copy of the store.</source>
        <translation>فُتح المغلفان. ومن رأى الورقتين معًا يمكنه فتح نسخة من المخزن.</translation>
    </message>
    <message>
        <source>Making new ones was cut short: the sheets on paper may be worthless.</source>
        <translation>انقطع إعداد مغلفين جديدين: قد تكون الورقتان المطبوعتان بلا قيمة.</translation>
    </message>
    <message>
        <source>Both together open the store when no user administrator can sign in.</source>
        <translation>يفتح المغلفان معًا المخزن إذا لم يستطع أي مسؤول مستخدمين تسجيل الدخول.</translation>
    </message>
    <message>
        <source>It holds a part of the key, so a copy of the store opens nowhere else. To move to another computer, write a moving file here first, then copy the store.</source>
        <translation>يحتفظ هذا الحاسوب بجزء من المفتاح، فلا تُفتح نسخة من المخزن في أي مكان آخر. للانتقال إلى حاسوب آخر، اكتب هنا ملف نقل أولًا، ثم انسخ المخزن.</translation>
    </message>
    <message>
        <source>It does not hold its part of the key: the store was made on another computer. Bind the store to this one if the other is gone.</source>
        <translation>لا يحتفظ هذا الحاسوب بجزئه من المفتاح: فقد أُنشئ المخزن على حاسوب آخر. اربط المخزن بهذا الحاسوب إذا لم يعد الآخر موجودًا.</translation>
    </message>
    <message>
        <source>It cannot keep a part of the key, so whoever copies the store needs only a passphrase. Ask the IT staff to install VEPDesk for the whole computer.</source>
        <translation>لا يستطيع هذا الحاسوب الاحتفاظ بجزء من المفتاح، فلا يحتاج من ينسخ المخزن إلا إلى عبارة مرور. اطلب من أعوان الإعلامية تثبيت VEPDesk للحاسوب بأكمله.</translation>
    </message>
</context>
<context>
    <name>Location</name>
    <message>
        <source>Location</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type of place</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>داخل</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>طاقة الاستيعاب</translation>
    </message>
    <message>
        <source>Certified number of people it may hold.</source>
        <translation>العدد المصادق عليه للأشخاص الذين يمكن إيواؤهم.</translation>
    </message>
    <message>
        <source>Closed from</source>
        <translation>مغلق منذ</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message numerus="yes">
        <source>Locking in %n seconds; move the mouse to go on.</source>
        <translation>
            <numerusform>يُقفل البرنامج بعد %n ثانية؛ حرّك الفأرة للمواصلة.</numerusform>
            <numerusform>يُقفل البرنامج بعد ثانية واحدة؛ حرّك الفأرة للمواصلة.</numerusform>
            <numerusform>يُقفل البرنامج بعد ثانيتين؛ حرّك الفأرة للمواصلة.</numerusform>
            <numerusform>يُقفل البرنامج بعد %n ثوانٍ؛ حرّك الفأرة للمواصلة.</numerusform>
            <numerusform>يُقفل البرنامج بعد %n ثانية؛ حرّك الفأرة للمواصلة.</numerusform>
            <numerusform>يُقفل البرنامج بعد %n ثانية؛ حرّك الفأرة للمواصلة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Choose the moving file</source>
        <translation>اختيار ملف النقل</translation>
    </message>
    <message>
        <source>1. The moving file</source>
        <translation>1. ملف النقل</translation>
    </message>
    <message>
        <source>2. Its passphrase</source>
        <translation>2. عبارة مرور الملف</translation>
    </message>
    <message>
        <source>The one that was written down with the file, not your own.</source>
        <translation>العبارة التي دُوّنت مع الملف، لا عبارتك الخاصة.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>اعتماد الملف</translation>
    </message>
    <message>
        <source>The former computer holds a part of the key, so that copied files help nobody. There a user administrator writes a moving file: Staff, Keys and recovery.</source>
        <translation>يحتفظ الحاسوب السابق بجزء من المفتاح، حتى لا يستفيد أحد من الملفات المنسوخة. وعليه يكتب أحد مسؤولي المستخدمين ملف نقل: «الأعوان»، ثم «المفاتيح والاستعادة».</translation>
    </message>
    <message>
        <source>This store came from another computer</source>
        <translation>هذا المخزن قادم من حاسوب آخر</translation>
    </message>
    <message>
        <source>The moving file</source>
        <translation>ملف النقل</translation>
    </message>
    <message>
        <source>Chosen: {file}</source>
        <translation>الملف المختار: {file}</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <translation>اختر الملف أولًا.</translation>
    </message>
    <message>
        <source>This computer now holds its part of the key. Sign in as always.</source>
        <translation>أصبح هذا الحاسوب يحتفظ بجزئه من المفتاح. سجّل الدخول كالمعتاد.</translation>
    </message>
    <message>
        <source>This computer holds no part of the key. A copy of the store is enough.</source>
        <translation>لا يحتفظ هذا الحاسوب بأي جزء من المفتاح. تكفي نسخة من المخزن.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the moving file.</source>
        <translation>هذه ليست عبارة مرور ملف النقل.</translation>
    </message>
    <message>
        <source>This computer holds its part of the key already.</source>
        <translation>يحتفظ هذا الحاسوب بجزئه من المفتاح بالفعل.</translation>
    </message>
    <message>
        <source>This computer cannot keep a secret of its own: its folder for that cannot be written. Ask the IT staff. The store works without it; then a copy of it and a passphrase are enough.</source>
        <translation>لا يستطيع هذا الحاسوب الاحتفاظ بسر خاص به: تعذّرت الكتابة في المجلد المخصص لذلك. توجّه إلى أعوان الإعلامية. يعمل المخزن من دونه؛ لكن تكفي عندئذ نسخة منه وعبارة مرور.</translation>
    </message>
    <message>
        <source>This moving file belongs to another store, not to this.</source>
        <translation>ملف النقل هذا يخص مخزنًا آخر، لا هذا المخزن.</translation>
    </message>
    <message>
        <source>This is no moving file, or it is damaged. Write it again on the other one.</source>
        <translation>هذا ليس ملف نقل، أو أنه تالف. اكتبه من جديد على الحاسوب الآخر.</translation>
    </message>
    <message>
        <source>The moving file could not be written there.</source>
        <translation>تعذّرت كتابة ملف النقل هناك.</translation>
    </message>
</context>
<context>
    <name>MyWork</name>
    <message>
        <source>Admit somebody</source>
        <translation>إيداع نزيل</translation>
    </message>
    <message>
        <source>Record incident</source>
        <translation>تسجيل واقعة</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>The most urgent first</source>
        <translation>الأشد استعجالًا أولًا</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>بانتظاري</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>لا شيء بانتظارك</translation>
    </message>
    <message>
        <source>Reviews, registers and decisions appear here when they fall due.</source>
        <translation>تظهر هنا المراجعات وسجلات الحضور والقرارات عند حلول أجلها.</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>لا شيء يحتاج إليك الآن.</translation>
    </message>
    <message numerus="yes">
        <source>%n things need you. The most urgent is first.</source>
        <translation>
            <numerusform>%n أمر يحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>أمر واحد يحتاج إليك.</numerusform>
            <numerusform>أمران يحتاجان إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>%n أمور تحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>%n أمرًا يحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
            <numerusform>%n أمر يحتاج إليك. الأشد استعجالًا أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>of {places} places, {share}</source>
        <translation>من {places} مكانًا، {share}</translation>
    </message>
    <message>
        <source>people in custody</source>
        <translation>أشخاص رهن الاحتجاز</translation>
    </message>
    <message>
        <source>reviews overdue</source>
        <translation>مراجعات متأخرة</translation>
    </message>
    <message>
        <source>attendance this week</source>
        <translation>الحضور هذا الأسبوع</translation>
    </message>
    <message numerus="yes">
        <source>of %n places</source>
        <translation>
            <numerusform>من %n مكان</numerusform>
            <numerusform>من مكان واحد</numerusform>
            <numerusform>من مكانين</numerusform>
            <numerusform>من %n أماكن</numerusform>
            <numerusform>من %n مكانًا</numerusform>
            <numerusform>من %n مكان</numerusform>
        </translation>
    </message>
    <message>
        <source>disagreements open</source>
        <translation>اختلافات قائمة</translation>
    </message>
    <message>
        <source>between two sites</source>
        <translation>بين موقعين</translation>
    </message>
    <message numerus="yes">
        <source>No ground since %n days</source>
        <translation>
            <numerusform>بلا سند قانوني منذ %n يوم</numerusform>
            <numerusform>بلا سند قانوني منذ يوم واحد</numerusform>
            <numerusform>بلا سند قانوني منذ يومين</numerusform>
            <numerusform>بلا سند قانوني منذ %n أيام</numerusform>
            <numerusform>بلا سند قانوني منذ %n يومًا</numerusform>
            <numerusform>بلا سند قانوني منذ %n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue %n days</source>
        <translation>
            <numerusform>متأخرة %n يوم</numerusform>
            <numerusform>متأخرة يومًا واحدًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %n أيام</numerusform>
            <numerusform>متأخرة %n يومًا</numerusform>
            <numerusform>متأخرة %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>بعد %n يوم</numerusform>
            <numerusform>بعد يوم واحد</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %n أيام</numerusform>
            <numerusform>بعد %n يومًا</numerusform>
            <numerusform>بعد %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بالانتظار</translation>
    </message>
</context>
<context>
    <name>NamesEditor</name>
    <message>
        <source>Given names</source>
        <translation>الاسم الشخصي</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Remove this name</source>
        <translation>احذف هذا الاسم</translation>
    </message>
    <message>
        <source>{field} {number}: kind of name</source>
        <translation>{field} {number}: نوع الاسم</translation>
    </message>
    <message>
        <source>{field} {number}: script</source>
        <translation>{field} {number}: الخط</translation>
    </message>
    <message>
        <source>{field} {number}: given names</source>
        <translation>{field} {number}: الاسم الشخصي</translation>
    </message>
    <message>
        <source>{field} {number}: family name</source>
        <translation>{field} {number}: اسم العائلة</translation>
    </message>
    <message>
        <source>{field} {number}: remove</source>
        <translation>{field} {number}: حذف</translation>
    </message>
    <message>
        <source>Add another spelling or script</source>
        <translation>أضف كتابة أخرى أو خطًّا آخر</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء بالانتظار</numerusform>
            <numerusform>واحد بالانتظار</numerusform>
            <numerusform>اثنان بالانتظار</numerusform>
            <numerusform>%n بالانتظار</numerusform>
            <numerusform>%n بالانتظار</numerusform>
            <numerusform>%n بالانتظار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>Hard to guess: good.</source>
        <translation>صعبة التخمين: جيد.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>The file is damaged. Nothing was imported. Ask the sender to write the stick again.</source>
        <translation>الملف تالف. لم يُستورد شيء. اطلب من المرسل كتابة ذاكرة USB من جديد.</translation>
    </message>
    <message>
        <source>The sender is not known here. Nothing was imported. Enrol the sender&apos;s card first.</source>
        <translation>المرسل غير معروف هنا. لم يُستورد شيء. سجّل بطاقة المرسل أولًا.</translation>
    </message>
    <message>
        <source>The signature does not hold. Nothing was imported. Tell headquarters.</source>
        <translation>التوقيع غير صحيح. لم يُستورد شيء. أبلغ المقر.</translation>
    </message>
    <message>
        <source>The sender&apos;s keys were withdrawn. Nothing was imported. Tell headquarters.</source>
        <translation>سُحبت مفاتيح المرسل. لم يُستورد شيء. أبلغ المقر.</translation>
    </message>
    <message>
        <source>The sender&apos;s history is not the one we know: perhaps it was restored or copied. Nothing was imported, and nothing is lost. Headquarters must look at it.</source>
        <translation>السجل الزمني للمرسل ليس السجل الذي نعرفه: ربما استُرجع أو نُسخ. لم يُستورد شيء ولم يضع شيء. على المقر أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>This is older than what was confirmed before: one side was put back to an older state. Nothing was imported, and nothing is lost. Headquarters must look at it.</source>
        <translation>هذا أقدم مما تم تأكيده سابقًا: أُعيد أحد الطرفين إلى حالة أقدم. لم يُستورد شيء ولم يضع شيء. على المقر أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>The file is larger than anything the program writes. Nothing was imported.</source>
        <translation>الملف أكبر من أي ملف يكتبه البرنامج. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Practice data and real data do not mix. Nothing was imported.</source>
        <translation>لا تُخلط بيانات التدريب بالبيانات الحقيقية. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This bundle is sealed for another site, or is not a bundle. Nothing was imported.</source>
        <translation>هذه الحزمة مختومة لموقع آخر، أو ليست حزمة. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The sender uses a newer version. It is kept here; update the program, then import again.</source>
        <translation>يستعمل المرسل نسخة أحدث. تُحفظ الحزمة هنا؛ حدّث البرنامج ثم أعد الاستيراد.</translation>
    </message>
    <message>
        <source>Entries {first} to {last} have not arrived yet. It is kept here and will be imported when they have: ask the sender for a new stick.</source>
        <translation>القيود من {first} إلى {last} لم تصل بعد. تُحفظ الحزمة هنا وتُستورد عند وصولها: اطلب من المرسل ذاكرة USB جديدة.</translation>
    </message>
    <message numerus="yes">
        <source>Imported from {sender}: %n new entries.</source>
        <translation>
            <numerusform>تم الاستيراد من {sender}: %n قيد جديد.</numerusform>
            <numerusform>تم الاستيراد من {sender}: قيد جديد واحد.</numerusform>
            <numerusform>تم الاستيراد من {sender}: قيدان جديدان.</numerusform>
            <numerusform>تم الاستيراد من {sender}: %n قيود جديدة.</numerusform>
            <numerusform>تم الاستيراد من {sender}: %n قيدًا جديدًا.</numerusform>
            <numerusform>تم الاستيراد من {sender}: %n قيد جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>From {sender}: confirmations only.</source>
        <translation>من {sender}: تأكيدات فقط.</translation>
    </message>
    <message>
        <source>Already imported from {sender}; nothing changed.</source>
        <translation>سبق الاستيراد من {sender}؛ لم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>OwnAccount</name>
    <message>
        <source>This is the passphrase you have now.</source>
        <translation>هذه عبارة المرور التي تستعملها الآن.</translation>
    </message>
    <message>
        <source>This is not your present passphrase.</source>
        <translation>هذه ليست عبارة مرورك الحالية.</translation>
    </message>
    <message>
        <source>You have chosen your passphrase already.</source>
        <translation>سبق أن اخترت عبارة المرور الخاصة بك.</translation>
    </message>
    <message>
        <source>This is the passphrase you were given.</source>
        <translation>هذه عبارة المرور التي سُلّمت إليك.</translation>
    </message>
</context>
<context>
    <name>PaperViewer</name>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>It cannot be shown</source>
        <translation>لا يمكن عرضه</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Add a paper or picture</source>
        <translation>إضافة ورقة أو صورة</translation>
    </message>
    <message>
        <source>Papers and pictures</source>
        <translation>الأوراق والصور</translation>
    </message>
    <message>
        <source>Nothing is kept here yet</source>
        <translation>لا شيء محفوظ هنا بعد</translation>
    </message>
    <message>
        <source>Add a JPEG or PNG picture, a PDF, or plain text, up to 25 MB.</source>
        <translation>أضف صورة JPEG أو PNG، أو ملف PDF، أو نصًا عاديًا، بحجم أقصاه 25 ميغابايت.</translation>
    </message>
    <message>
        <source>{what}. Added by {name}.</source>
        <translation>{what}. أضافه {name}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation>فتح {title}</translation>
    </message>
    <message>
        <source>Strike as wrong</source>
        <translation>شطب لخطأ</translation>
    </message>
    <message>
        <source>Strike {title} as wrong</source>
        <translation>شطب {title} لخطأ</translation>
    </message>
    <message>
        <source>Choose a picture or document</source>
        <translation>اختيار صورة أو وثيقة</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>جارٍ فحص الملف…</translation>
    </message>
    <message>
        <source>This file was not added</source>
        <translation>لم يُضف هذا الملف</translation>
    </message>
    <message>
        <source>It leaves the list and stays in the history with your name and reason. Its content is kept until the law lets it be erased.</source>
        <translation>يُزال من القائمة ويبقى في السجل الزمني مع اسمك والسبب. ويُحفظ محتواه إلى أن يسمح القانون بمحوه.</translation>
    </message>
    <message>
        <source>Why it is wrong</source>
        <translation>لماذا هو خطأ</translation>
    </message>
    <message>
        <source>It is struck as wrong.</source>
        <translation>شُطب لخطأ.</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>تم حفظه.</translation>
    </message>
    <message>
        <source>Much is kept here</source>
        <translation>حجم ما يُحفظ هنا كبير</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>{what}. Only the picture itself is kept: what the camera noted, such as place and time, is left out.</source>
        <translation>{what}. تُحفظ الصورة وحدها: ولا يُحفظ ما سجّلته آلة التصوير، كالمكان والوقت.</translation>
    </message>
    <message>
        <source>{what}. It is kept as it is.</source>
        <translation>{what}. يُحفظ كما هو.</translation>
    </message>
    <message>
        <source>{kind}, {measures} pixels, {size}</source>
        <translation>{kind}، {measures} بكسل، {size}</translation>
    </message>
    <message>
        <source>{kind}, {pages}, {size}</source>
        <translation>{kind}، {pages}، {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n صفحة</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}, {size}</source>
        <translation>{kind}، {size}</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} كيلوبايت</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} ميغابايت</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Use at least fifteen characters: five words are easy.</source>
        <translation>استعمل خمسة عشر حرفًا على الأقل: خمس كلمات تفي بالغرض بسهولة.</translation>
    </message>
    <message>
        <source>Use at most 256 characters.</source>
        <translation>استعمل 256 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This is one of the passphrases that are tried first.</source>
        <translation>هذه من عبارات المرور التي تُجرَّب أولًا.</translation>
    </message>
    <message>
        <source>Repeated characters and rows of keys are easy to guess.</source>
        <translation>الحروف المكررة والمفاتيح المتتالية يسهل تخمينها.</translation>
    </message>
    <message>
        <source>Names of people and places here are easy to guess.</source>
        <translation>أسماء الأشخاص والأماكن هنا يسهل تخمينها.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Name in any spelling, or number</source>
        <translation>الاسم بأي كتابة، أو الرقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>يُكتب أيضًا</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>السن</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>الوضع القانوني</translation>
    </message>
    <message>
        <source>Admit somebody</source>
        <translation>إيداع نزيل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>الاحتجاز</translation>
    </message>
    <message>
        <source>Nobody was found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Try another spelling or the number. New people come by admission.</source>
        <translation>جرّب كتابة أخرى أو الرقم. يُضاف الأشخاص الجدد عن طريق الإيداع.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n شخص</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%n أشخاص</numerusform>
            <numerusform>%n شخصًا</numerusform>
            <numerusform>%n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites disagree</source>
        <translation>اختلاف بين المواقع</translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation>ليس رهن الاحتجاز</translation>
    </message>
    <message>
        <source>VEP designation</source>
        <translation>تصنيف VEP</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Not sent</source>
        <translation>غير مرسل</translation>
    </message>
    <message>
        <source>Written to stick</source>
        <translation>مكتوب على ذاكرة USB</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>From the other site</source>
        <translation>من الموقع الآخر</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>أجزاء الملف</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Level and designation</source>
        <translation>المستوى وتصنيف VEP</translation>
    </message>
    <message>
        <source>Stays in custody</source>
        <translation>فترات الاحتجاز</translation>
    </message>
    <message>
        <source>Papers and pictures</source>
        <translation>الأوراق والصور</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Health, in need</source>
        <translation>الصحة، عند الضرورة</translation>
    </message>
    <message>
        <source>Latest entries</source>
        <translation>آخر القيود</translation>
    </message>
    <message>
        <source>Key facts</source>
        <translation>معطيات أساسية</translation>
    </message>
    <message>
        <source>Imported register</source>
        <translation>السجل المستورد</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation>تسجيل في برنامج</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>إفراج</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>إيداع من جديد</translation>
    </message>
    <message>
        <source>Correct facts</source>
        <translation>تصحيح المعطيات</translation>
    </message>
    <message>
        <source>Nothing was recorded yet</source>
        <translation>لم يُسجَّل شيء بعد</translation>
    </message>
    <message>
        <source>{what}. Reason: {reason}</source>
        <translation>{what}. السبب: {reason}</translation>
    </message>
    <message>
        <source>{what}. Entered {moment}.</source>
        <translation>{what}. أُدخل في {moment}.</translation>
    </message>
    <message>
        <source>Who looked at this file</source>
        <translation>من اطّلع على هذا الملف</translation>
    </message>
    <message>
        <source>Strike as wrong</source>
        <translation>شطب لخطأ</translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation>مأخوذ من سجل مستورد</translation>
    </message>
    <message>
        <source>{authority}, order {number}</source>
        <translation>{authority}، الأمر رقم {number}</translation>
    </message>
    <message>
        <source>Admitted on {day}</source>
        <translation>أُودع في {day}</translation>
    </message>
    <message>
        <source>Give the reason</source>
        <translation>ذكر السبب</translation>
    </message>
    <message>
        <source>Released on {day}</source>
        <translation>أُفرج عنه في {day}</translation>
    </message>
    <message>
        <source>Propose a level</source>
        <translation>اقتراح مستوى</translation>
    </message>
    <message>
        <source>Custody level</source>
        <translation>مستوى الحراسة</translation>
    </message>
    <message>
        <source>No classification yet</source>
        <translation>لا يوجد تصنيف للحراسة بعد</translation>
    </message>
    <message>
        <source>An assessor proposes a level with reasons; another approves it.</source>
        <translation>يقترح أحد المقيّمين مستوى مع بيان الأسباب؛ ويوافق عليه شخص آخر.</translation>
    </message>
    <message>
        <source>Propose a designation</source>
        <translation>اقتراح تصنيف VEP</translation>
    </message>
    <message>
        <source>VEP designation</source>
        <translation>تصنيف «نزيل متطرف عنيف» (VEP)</translation>
    </message>
    <message>
        <source>No designation</source>
        <translation>لا يوجد تصنيف VEP</translation>
    </message>
    <message>
        <source>Only law or conduct is a ground, never belief, ties or origin.</source>
        <translation>لا سند إلا القانون أو السلوك، لا المعتقد ولا العلاقات ولا الأصل.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Proposed: {level}</source>
        <translation>المقترح: {level}</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Do not confirm</source>
        <translation>عدم التأكيد</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>{authority}. Review due {day}.</source>
        <translation>{authority}. أجل المراجعة: {day}.</translation>
    </message>
    <message>
        <source>Imported decision; the register says {level}.</source>
        <translation>قرار مستورد؛ المستوى في السجل: {level}.</translation>
    </message>
    <message>
        <source>{reasons} Next review {day}.</source>
        <translation>{reasons} المراجعة القادمة: {day}.</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>منذ {day}</translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation>المستوى: {level}</translation>
    </message>
    <message>
        <source>Sites disagree</source>
        <translation>اختلاف بين المواقع</translation>
    </message>
    <message>
        <source>Not in custody</source>
        <translation>ليس رهن الاحتجاز</translation>
    </message>
    <message>
        <source>also written {name}</source>
        <translation>يُكتب أيضًا {name}</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>تاريخ الإيداع</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>الاحتجاز إلى غاية</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>الرقم في ذلك السجل</translation>
    </message>
    <message>
        <source>Level there</source>
        <translation>المستوى في ذلك السجل</translation>
    </message>
    <message>
        <source>Status there</source>
        <translation>الوضع في ذلك السجل</translation>
    </message>
</context>
<context>
    <name>PersonActs</name>
    <message>
        <source>Move to another place</source>
        <translation>نقل إلى مكان آخر</translation>
    </message>
    <message>
        <source>The move is recorded.</source>
        <translation>سُجّل النقل.</translation>
    </message>
    <message>
        <source>Save the move</source>
        <translation>حفظ النقل</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>إفراج</translation>
    </message>
    <message>
        <source>The release is recorded.</source>
        <translation>سُجّل الإفراج.</translation>
    </message>
    <message>
        <source>Record the release</source>
        <translation>تسجيل الإفراج</translation>
    </message>
    <message>
        <source>Correct facts</source>
        <translation>تصحيح المعطيات</translation>
    </message>
    <message>
        <source>The facts are corrected.</source>
        <translation>صُحّحت المعطيات.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Reason of the release</source>
        <translation>سبب الإفراج</translation>
    </message>
    <message>
        <source>The reason is recorded.</source>
        <translation>سُجّل السبب.</translation>
    </message>
    <message>
        <source>Strike as wrong</source>
        <translation>شطب لخطأ</translation>
    </message>
    <message>
        <source>It stays in the history with your name and reason; nothing is deleted.</source>
        <translation>يبقى في السجل الزمني مع اسمك والسبب، ولا يُحذف شيء.</translation>
    </message>
    <message>
        <source>Why it is wrong</source>
        <translation>لماذا هو خطأ</translation>
    </message>
    <message>
        <source>It is struck as wrong.</source>
        <translation>شُطب لخطأ.</translation>
    </message>
    <message>
        <source>The former values stay in the history.</source>
        <translation>تبقى القيم السابقة في السجل الزمني.</translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation>تسجيل في برنامج</translation>
    </message>
    <message>
        <source>The place is recorded.</source>
        <translation>سُجّل المكان في البرنامج.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Propose a custody level</source>
        <translation>اقتراح مستوى الحراسة</translation>
    </message>
    <message>
        <source>The proposal waits for somebody else&apos;s approval.</source>
        <translation>الاقتراح بانتظار موافقة شخص آخر.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>You propose; another person approves. Say also what has improved.</source>
        <translation>أنت تقترح وشخص آخر يوافق. اذكر أيضًا ما تحسّن.</translation>
    </message>
    <message>
        <source>Approve this level?</source>
        <translation>هل توافق على هذا المستوى؟</translation>
    </message>
    <message>
        <source>Send the proposal back</source>
        <translation>إرجاع الاقتراح</translation>
    </message>
    <message>
        <source>Your name stands under this decision. The assessor reads your message.</source>
        <translation>سيظهر اسمك أسفل هذا القرار. وسيقرأ المقيّم رسالتك.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>The level is lowered to {level}.</source>
        <translation>يُخفَّض المستوى إلى {level}.</translation>
    </message>
    <message>
        <source>The decision is recorded.</source>
        <translation>سُجّل القرار.</translation>
    </message>
    <message>
        <source>Propose a designation</source>
        <translation>اقتراح تصنيف VEP</translation>
    </message>
    <message>
        <source>The proposal waits for somebody else&apos;s decision.</source>
        <translation>الاقتراح بانتظار قرار شخص آخر.</translation>
    </message>
    <message>
        <source>Confirm this designation?</source>
        <translation>هل تؤكد تصنيف VEP هذا؟</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Not confirm this designation?</source>
        <translation>هل تقرر عدم تأكيد تصنيف VEP هذا؟</translation>
    </message>
    <message>
        <source>Do not confirm</source>
        <translation>عدم التأكيد</translation>
    </message>
    <message>
        <source>Your name stands under this decision.</source>
        <translation>سيظهر اسمك أسفل هذا القرار.</translation>
    </message>
    <message>
        <source>It must be reviewed by {day}.</source>
        <translation>يجب أن يُراجَع في أجل أقصاه {day}.</translation>
    </message>
    <message>
        <source>Review of the designation</source>
        <translation>مراجعة تصنيف VEP</translation>
    </message>
    <message>
        <source>It ends unless law or conduct still justify it.</source>
        <translation>ينتهي ما لم يظل القانون أو السلوك مبررًا له.</translation>
    </message>
    <message>
        <source>Why it is still justified</source>
        <translation>لماذا لا يزال مبررًا</translation>
    </message>
    <message>
        <source>The review is recorded.</source>
        <translation>سُجّلت المراجعة.</translation>
    </message>
    <message>
        <source>End this designation</source>
        <translation>إنهاء تصنيف VEP هذا</translation>
    </message>
    <message>
        <source>The designation ended.</source>
        <translation>انتهى تصنيف VEP.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>إنهاء التصنيف</translation>
    </message>
    <message>
        <source>The history stays.</source>
        <translation>يبقى السجل الزمني محفوظًا.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>This folder lies on a network drive. A store belongs on a disk inside this computer.</source>
        <translation>هذا المجلد على قرص شبكة. مكان المخزن قرص داخل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This folder lies on a drive that can be pulled out. A store belongs on a disk inside this computer.</source>
        <translation>هذا المجلد على قرص قابل للنزع. مكان المخزن قرص داخل هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This folder is kept in step with other computers (OneDrive, Dropbox and the like). A store belongs in a folder of this computer alone.</source>
        <translation>هذا المجلد تُزامَن محتوياته مع حواسيب أخرى (OneDrive وDropbox وما شابههما). مكان المخزن مجلد يخص هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>This folder belongs to a store. Choose another one, outside of it.</source>
        <translation>هذا المجلد تابع لمخزن. اختر مجلدًا آخر خارجه.</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>عمليات النقل</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>بإذن من</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Choose from {least} to {most} minutes.</source>
        <translation>اختر من {least} إلى {most} دقيقة.</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>No photograph</source>
        <translation>لا توجد صورة</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>Write why you go on without what is missing.</source>
        <translation>اكتب لماذا تواصل دون ما هو ناقص.</translation>
    </message>
    <message>
        <source>Nothing is wrong here: you can go on.</source>
        <translation>لا خلل هنا: يمكنك المواصلة.</translation>
    </message>
</context>
<context>
    <name>Prisoner</name>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation>رقم الإيداع</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>As recorded first, then in other scripts and spellings.</source>
        <translation>كما سُجّل أولًا، ثم بخطوط وكتابات أخرى.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Only what is known: a year is enough. Mark an estimate as about.</source>
        <translation>المعلوم فقط: تكفي السنة. ضع علامة «تقريبًا» إذا كان التاريخ تقديريًا.</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Language he or she understands best</source>
        <translation>اللغة التي يفهمها النزيل أكثر من غيرها</translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation>الوضع القانوني</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>الاحتجاز</translation>
    </message>
    <message>
        <source>Holding unit</source>
        <translation>وحدة الاحتجاز</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>Plan a session</source>
        <translation>برمجة جلسة</translation>
    </message>
    <message>
        <source>Enrol somebody</source>
        <translation>تسجيل مشارك</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>لا توجد جلسات بعد</translation>
    </message>
    <message>
        <source>Plan the first one; its register opens from here.</source>
        <translation>برمج الجلسة الأولى؛ ويُفتح سجل حضورها من هنا.</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجل الحضور</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>منذ {day}</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>برمجة</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>End taking part</source>
        <translation>إنهاء المشاركة</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type of programme</source>
        <translation>نوع البرنامج</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>المشرف على البرنامج</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>المكان المعتاد</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>عدد الأماكن</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>This programme has ended.</source>
        <translation>انتهى هذا البرنامج.</translation>
    </message>
    <message>
        <source>This person takes part already.</source>
        <translation>هذا الشخص مشارك بالفعل.</translation>
    </message>
    <message>
        <source>This place has ended already.</source>
        <translation>انتهى هذا المكان من قبل.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>هذا التاريخ سابق لليوم الأول.</translation>
    </message>
    <message>
        <source>This session has been held or cancelled.</source>
        <translation>عُقدت هذه الجلسة أو أُلغيت.</translation>
    </message>
    <message>
        <source>This person had no place on that day.</source>
        <translation>لم يكن لهذا الشخص مكان في ذلك اليوم.</translation>
    </message>
    <message>
        <source>Somebody marked this register meanwhile. Look at it again.</source>
        <translation>علّم شخص هذا السجل في هذه الأثناء. انظر فيه من جديد.</translation>
    </message>
    <message>
        <source>Give a reason for everybody who did not come.</source>
        <translation>اذكر سببًا لكل من لم يحضر.</translation>
    </message>
    <message>
        <source>This session was cancelled.</source>
        <translation>أُلغيت هذه الجلسة.</translation>
    </message>
    <message>
        <source>This session is still to come.</source>
        <translation>لم يحن موعد هذه الجلسة بعد.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>{what} {advice}</source>
        <translation>{what} {advice}</translation>
    </message>
    <message>
        <source>See what was found</source>
        <translation>عرض ما تبيّن في الفحص</translation>
    </message>
    <message>
        <source>The store was checked and something does not hold</source>
        <translation>فُحص مخزن البيانات وتبيّن فيه خلل</translation>
    </message>
    <message>
        <source>Tell your user administrator now. The check changed nothing; you can go on reading.</source>
        <translation>أبلغ مسؤول المستخدمين الآن. لم يغيّر الفحص شيئًا، ويمكنك مواصلة القراءة.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Struck as wrong</source>
        <translation>مشطوب لخطأ فيه</translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>غير مسجل</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>This is needed.</source>
        <translation>هذا الحقل لازم.</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>This is needed.</source>
        <translation>هذا الحقل لازم.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n سجل</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%n سجلات</numerusform>
            <numerusform>%n سجلًا</numerusform>
            <numerusform>%n سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {record}</source>
        <translation>جديد: {record}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Change: {record}</source>
        <translation>تعديل: {record}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Written: {fields}</source>
        <translation>ما كُتب: {fields}</translation>
    </message>
    <message>
        <source>Struck as wrong. Reason: {reason}</source>
        <translation>مشطوب لخطأ فيه. السبب: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters.</source>
        <translation>
            <numerusform>%n حرف على الأكثر.</numerusform>
            <numerusform>حرف واحد على الأكثر.</numerusform>
            <numerusform>حرفان على الأكثر.</numerusform>
            <numerusform>%n أحرف على الأكثر.</numerusform>
            <numerusform>%n حرفًا على الأكثر.</numerusform>
            <numerusform>%n حرف على الأكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <translation>هذا العدد خارج الحدود المسموح بها.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>اختر من القائمة.</translation>
    </message>
    <message>
        <source>This holds a sign that cannot be seen or that turns the direction of writing. Type it by hand.</source>
        <translation>يحتوي هذا النص على رمز لا يُرى أو يقلب اتجاه الكتابة. اكتبه بلوحة المفاتيح من جديد.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>هذا اليوم لم يحن بعد.</translation>
    </message>
    <message>
        <source>This record is not here any more.</source>
        <translation>لم يعد هذا السجل موجودًا هنا.</translation>
    </message>
    <message>
        <source>This is written in its own place.</source>
        <translation>يُكتب هذا البيان في الموضع المخصص له.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Make new envelopes first.</source>
        <translation>أعدّ مغلفين جديدين أولًا.</translation>
    </message>
    <message>
        <source>Recovery sheet {number} of 2, {name} ({code})

Put this sheet into an envelope of its own, seal it, and give it to another person than the other sheet: one to the head of the unit, one to the deputy.

If every user administrator is gone or has lost the passphrase, open both envelopes together. Choose “I forgot my passphrase” where you sign in, then “Open with the two envelopes”, and type this half of the code:

    {half}

Nobody can do anything with one sheet alone. Whoever holds both and a copy of the store can read it. Every use is recorded, and afterwards new sheets are made.

For commands: sign in as {user} with both halves, one after the other, as passphrase.
</source>
        <translation>ورقة الاستعادة {number} من 2، {name} ({code})

ضع هذه الورقة في مغلف خاص بها، واختمه، وسلّمه إلى شخص غير الذي يتسلّم الورقة الأخرى: إحداهما لرئيس الوحدة والأخرى لنائبه.

إذا غاب كل مسؤولي المستخدمين أو أضاعوا عبارات مرورهم، فافتحوا المغلفين معًا. اختر «نسيت عبارة المرور» في شاشة تسجيل الدخول، ثم «الفتح بالمغلفين»، واكتب هذا النصف من الرمز:

    {half}

لا يمكن لأحد فعل شيء بورقة واحدة. ومن يملك الورقتين ونسخة من المخزن يمكنه الاطلاع عليه. يُسجَّل كل استعمال، وتُعدّ بعده ورقتان جديدتان.

للأوامر: سجّل الدخول باسم {user}، واكتب النصفين، أحدهما بعد الآخر، بوصفهما عبارة المرور.
</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>All attended</source>
        <translation>حضر الجميع</translation>
    </message>
    <message>
        <source>Save register</source>
        <translation>حفظ سجل الحضور</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجل الحضور</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>ع/ر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Nobody is enrolled</source>
        <translation>لا يوجد أي مسجل</translation>
    </message>
    <message>
        <source>Give people a place in this programme first.</source>
        <translation>سجّل أشخاصًا في هذا البرنامج أولًا.</translation>
    </message>
    <message>
        <source>Up and Down choose a person; 1 to 4 mark.</source>
        <translation>السهمان أعلى وأسفل لاختيار الشخص؛ والأرقام من 1 إلى 4 لتسجيل الحضور.</translation>
    </message>
    <message>
        <source>The marks of this register are not saved.</source>
        <translation>علامات سجل الحضور هذا غير محفوظة.</translation>
    </message>
    <message>
        <source>A reason belongs to people who did not come.</source>
        <translation>يُذكر السبب فقط لمن لم يحضر.</translation>
    </message>
    <message>
        <source>Mark this person first.</source>
        <translation>سجّل حضور هذا الشخص أو غيابه أولًا.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Give a reason for everybody who did not come (key R).</source>
        <translation>اذكر سببًا لكل من لم يحضر (المفتاح R).</translation>
    </message>
    <message numerus="yes">
        <source>%n marks saved</source>
        <translation>
            <numerusform>حُفظت %n علامة</numerusform>
            <numerusform>حُفظت علامة واحدة</numerusform>
            <numerusform>حُفظت علامتان</numerusform>
            <numerusform>حُفظت %n علامات</numerusform>
            <numerusform>حُفظت %n علامة</numerusform>
            <numerusform>حُفظت %n علامة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n مسجل</numerusform>
            <numerusform>مسجل واحد</numerusform>
            <numerusform>مسجلان</numerusform>
            <numerusform>%n مسجلين</numerusform>
            <numerusform>%n مسجلًا</numerusform>
            <numerusform>%n مسجل</numerusform>
        </translation>
    </message>
    <message>
        <source>{moment}, {place}. {enrolled}.</source>
        <translation>{moment}، {place}. {enrolled}.</translation>
    </message>
    <message>
        <source>{moment}. {enrolled}.</source>
        <translation>{moment}. {enrolled}.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Release</source>
        <translation>إفراج</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>عمليات الإفراج</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Admission it ends</source>
        <translation>الإيداع الذي ينتهي به</translation>
    </message>
    <message>
        <source>Released on</source>
        <translation>تاريخ الإفراج</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Authority that ordered release</source>
        <translation>السلطة التي أذنت بالإفراج</translation>
    </message>
    <message>
        <source>Going to</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Taken from an imported register</source>
        <translation>مأخوذ من سجل مستورد</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Nothing was wrong with the files. Reading them again was enough.</source>
        <translation>لم يكن في الملفات أي خلل. كفت إعادة قراءتها.</translation>
    </message>
    <message>
        <source>The log of the database was damaged; the database was not.</source>
        <translation>كان سجل عمليات قاعدة البيانات تالفًا؛ أما قاعدة البيانات فكانت سليمة.</translation>
    </message>
    <message>
        <source>The database was written anew from itself.</source>
        <translation>أُعيدت كتابة قاعدة البيانات انطلاقًا من محتواها.</translation>
    </message>
    <message>
        <source>Entries were read from the pages that are whole, and every record computed from them.</source>
        <translation>قُرئت القيود من الصفحات السليمة، وأُعيد حساب كل السجلات منها.</translation>
    </message>
    <message>
        <source>Nothing can be read of this store. It was left as it is. Restore the newest backup; headquarters has what was sent.</source>
        <translation>لا يمكن قراءة أي شيء من هذا المخزن. تُرك على حاله. استعِد أحدث نسخة احتياطية؛ ولدى المقر ما أُرسل إليه.</translation>
    </message>
</context>
<context>
    <name>RepairForm</name>
    <message>
        <source>The second person&apos;s passphrase</source>
        <translation>عبارة المرور الخاصة بالشخص الثاني</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>إنقاذ ما يمكن قراءته</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Try to sign in again</source>
        <translation>إعادة محاولة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>The store does not open</source>
        <translation>مخزن البيانات لا يُفتح</translation>
    </message>
    <message>
        <source>A second person&apos;s name</source>
        <translation>اسم الشخص الثاني</translation>
    </message>
    <message>
        <source>Needed where more than one person can sign in.</source>
        <translation>لازم حيث يستطيع أكثر من شخص تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Where the backups are</source>
        <translation>مكان النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Restore it without these attachments?</source>
        <translation>هل تُستعاد من دون هذه الأوراق والصور؟</translation>
    </message>
    <message>
        <source>Restore without them</source>
        <translation>الاستعادة من دونها</translation>
    </message>
    <message>
        <source>Working. This takes some minutes.</source>
        <translation>العملية جارية. تستغرق بضع دقائق.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n قيد</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%n قيود</numerusform>
            <numerusform>%n قيدًا</numerusform>
            <numerusform>%n قيد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored whole: %n entries.</source>
        <translation>
            <numerusform>استُعيدت النسخة الاحتياطية كاملة: %n قيد.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية كاملة: قيد واحد.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية كاملة: قيدان.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية كاملة: %n قيود.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية كاملة: %n قيدًا.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية كاملة: %n قيد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup was restored: %n entries.</source>
        <translation>
            <numerusform>استُعيدت النسخة الاحتياطية: %n قيد.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية: قيد واحد.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية: قيدان.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية: %n قيود.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية: %n قيدًا.</numerusform>
            <numerusform>استُعيدت النسخة الاحتياطية: %n قيد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>This computer works with it from now on. What lay there before was left as it is; keep it until headquarters has confirmed everything.</source>
        <translation>يعمل هذا الحاسوب بالمخزن الجديد من الآن فصاعدًا. بقي ما كان موجودًا من قبل على حاله؛ احتفظ به إلى أن يؤكد المقر كل شيء.</translation>
    </message>
    <message>
        <source>It lies beside the old store. Use it, or try the other way too and use the one that holds more. Nothing is deleted.</source>
        <translation>يوجد المخزن الجديد بجانب المخزن القديم. استعمله، أو جرّب الطريقة الأخرى أيضًا واستعمل ما يحتوي على بيانات أكثر. لا يُحذف شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments are missing in it. They may be in another backup.</source>
        <translation>
            <numerusform>%n من الأوراق والصور مفقودة فيها. قد توجد في نسخة احتياطية أخرى.</numerusform>
            <numerusform>واحدة من الأوراق والصور مفقودة فيها. قد توجد في نسخة احتياطية أخرى.</numerusform>
            <numerusform>اثنتان من الأوراق والصور مفقودتان فيها. قد توجدان في نسخة احتياطية أخرى.</numerusform>
            <numerusform>%n من الأوراق والصور مفقودة فيها. قد توجد في نسخة احتياطية أخرى.</numerusform>
            <numerusform>%n من الأوراق والصور مفقودة فيها. قد توجد في نسخة احتياطية أخرى.</numerusform>
            <numerusform>%n من الأوراق والصور مفقودة فيها. قد توجد في نسخة احتياطية أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>All records are restored; only these files are not.</source>
        <translation>تُستعاد جميع السجلات، ما عدا هذه الملفات.</translation>
    </message>
    <message>
        <source>Keep the backup: another one may still hold them.</source>
        <translation>احتفظ بالنسخة الاحتياطية، وابحث عن هذه الملفات في نسخة أخرى فقد تكون فيها.</translation>
    </message>
    <message>
        <source>Use this one and sign in</source>
        <translation>استعمال هذا المخزن وتسجيل الدخول</translation>
    </message>
    <message>
        <source>With both envelopes: the name is recovery, the passphrase both codes one after the other.</source>
        <translation>عند استعمال المغلفين: الاسم هو recovery، وعبارة المرور هي الرمزان أحدهما بعد الآخر.</translation>
    </message>
    <message>
        <source>The store cannot be read.</source>
        <translation>تعذّرت قراءة مخزن البيانات.</translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing will be. Try both ways into two new folders, and use the one that holds more.</source>
        <translation>لم يتغير شيء ولن يتغير شيء. جرّب الطريقتين في مجلدين جديدين، واستعمل المجلد الذي يحتوي على بيانات أكثر.</translation>
    </message>
    <message numerus="yes">
        <source>Everything was saved: %n entries.</source>
        <translation>
            <numerusform>أُنقذ كل شيء: %n قيد.</numerusform>
            <numerusform>أُنقذ كل شيء: قيد واحد.</numerusform>
            <numerusform>أُنقذ كل شيء: قيدان.</numerusform>
            <numerusform>أُنقذ كل شيء: %n قيود.</numerusform>
            <numerusform>أُنقذ كل شيء: %n قيدًا.</numerusform>
            <numerusform>أُنقذ كل شيء: %n قيد.</numerusform>
        </translation>
    </message>
    <message>
        <source>{saved} were saved, {missing} could not be read.</source>
        <translation>ما أُنقذ: {saved}. ما تعذّرت قراءته: {missing}.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were saved.</source>
        <translation>
            <numerusform>أُنقذ %n قيد.</numerusform>
            <numerusform>أُنقذ قيد واحد.</numerusform>
            <numerusform>أُنقذ قيدان.</numerusform>
            <numerusform>أُنقذت %n قيود.</numerusform>
            <numerusform>أُنقذ %n قيدًا.</numerusform>
            <numerusform>أُنقذ %n قيد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists beside the entries are missing wholly or in part: {names}. Show this to the IT staff before you go on.</source>
        <translation>
            <numerusform>%n قائمة إلى جانب القيود مفقودة كليًا أو جزئيًا: {names}. أطلع أعوان الإعلامية على هذا قبل المواصلة.</numerusform>
            <numerusform>قائمة واحدة إلى جانب القيود مفقودة كليًا أو جزئيًا: {names}. أطلع أعوان الإعلامية على هذا قبل المواصلة.</numerusform>
            <numerusform>قائمتان إلى جانب القيود مفقودتان كليًا أو جزئيًا: {names}. أطلع أعوان الإعلامية على هذا قبل المواصلة.</numerusform>
            <numerusform>%n قوائم إلى جانب القيود مفقودة كليًا أو جزئيًا: {names}. أطلع أعوان الإعلامية على هذا قبل المواصلة.</numerusform>
            <numerusform>%n قائمة إلى جانب القيود مفقودة كليًا أو جزئيًا: {names}. أطلع أعوان الإعلامية على هذا قبل المواصلة.</numerusform>
            <numerusform>%n قائمة إلى جانب القيود مفقودة كليًا أو جزئيًا: {names}. أطلع أعوان الإعلامية على هذا قبل المواصلة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message numerus="yes">
        <source>%n attachments of this backup are missing or damaged. Use another one, or restore it without them.</source>
        <translation>
            <numerusform>%n من الأوراق والصور في هذه النسخة الاحتياطية مفقودة أو تالفة. استعمل نسخة احتياطية أخرى، أو استعد هذه من دونها.</numerusform>
            <numerusform>واحدة من الأوراق والصور في هذه النسخة الاحتياطية مفقودة أو تالفة. استعمل نسخة احتياطية أخرى، أو استعد هذه من دونها.</numerusform>
            <numerusform>اثنتان من الأوراق والصور في هذه النسخة الاحتياطية مفقودتان أو تالفتان. استعمل نسخة احتياطية أخرى، أو استعد هذه من دونهما.</numerusform>
            <numerusform>%n من الأوراق والصور في هذه النسخة الاحتياطية مفقودة أو تالفة. استعمل نسخة احتياطية أخرى، أو استعد هذه من دونها.</numerusform>
            <numerusform>%n من الأوراق والصور في هذه النسخة الاحتياطية مفقودة أو تالفة. استعمل نسخة احتياطية أخرى، أو استعد هذه من دونها.</numerusform>
            <numerusform>%n من الأوراق والصور في هذه النسخة الاحتياطية مفقودة أو تالفة. استعمل نسخة احتياطية أخرى، أو استعد هذه من دونها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer backups are not whole and were passed over: {names}.</source>
        <translation>
            <numerusform>تم تجاوز %n نسخة احتياطية أحدث لأنها غير سليمة: {names}.</numerusform>
            <numerusform>تم تجاوز نسخة احتياطية واحدة أحدث لأنها غير سليمة: {names}.</numerusform>
            <numerusform>تم تجاوز نسختين احتياطيتين أحدث لأنهما غير سليمتين: {names}.</numerusform>
            <numerusform>تم تجاوز %n نسخ احتياطية أحدث لأنها غير سليمة: {names}.</numerusform>
            <numerusform>تم تجاوز %n نسخة احتياطية أحدث لأنها غير سليمة: {names}.</numerusform>
            <numerusform>تم تجاوز %n نسخة احتياطية أحدث لأنها غير سليمة: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs a second person, who types the own passphrase, or the two sealed envelopes. Second persons can be: {roles}.</source>
        <translation>يتطلب هذا شخصًا ثانيًا يُدخل عبارة المرور الخاصة به، أو المغلفين المختومين. يمكن أن يكون الشخص الثاني: {roles}.</translation>
    </message>
    <message>
        <source>There is already something in this folder.</source>
        <translation>يوجد شيء بالفعل في هذا المجلد.</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Back up now</source>
        <translation>إنشاء نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation>نسخ احتياطي على ذاكرة USB</translation>
    </message>
    <message>
        <source>Try to restore one</source>
        <translation>تجربة استعادة نسخة</translation>
    </message>
    <message>
        <source>Choose another disk</source>
        <translation>اختيار قرص آخر</translation>
    </message>
    <message>
        <source>Check every record</source>
        <translation>التحقق من كل السجلات</translation>
    </message>
    <message>
        <source>This goes on while you work</source>
        <translation>يستمر هذا أثناء عملك</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>سلامة البيانات</translation>
    </message>
    <message>
        <source>What keeps the records when a disk or a computer breaks.</source>
        <translation>ما يحفظ السجلات عند تعطل قرص أو حاسوب.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>One is made by itself every day. Those of the last seven days, four weeks and six months are kept.</source>
        <translation>تُنشأ نسخة تلقائيًا كل يوم. وتُحفظ نسخ آخر سبعة أيام وأربعة أسابيع وستة أشهر.</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>المساحة على القرص</translation>
    </message>
    <message>
        <source>Who can open what few may read</source>
        <translation>من يمكنه فتح الأحياز المغلقة</translation>
    </message>
    <message>
        <source>Check of the store</source>
        <translation>التحقق من مخزن البيانات</translation>
    </message>
    <message>
        <source>Reads every page of the store, follows the history from its first entry, and compares every record with it. Nothing is changed.</source>
        <translation>يقرأ كل صفحات مخزن البيانات، ويتتبع السجل الزمني من أول قيد فيه، ويقارن به كل سجل. لا يتغير شيء.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>ما يمكنك فعله</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>إعادة التحقق</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>المواصلة بدونه</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>مكان حفظ النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <source>The backup of {when} is made and was read back whole.</source>
        <translation>أُنشئت النسخة الاحتياطية ({when})، وأُعيدت قراءتها وتبيّن أنها سليمة.</translation>
    </message>
    <message>
        <source>Its size is {size}.</source>
        <translation>حجمها {size}.</translation>
    </message>
    <message>
        <source>Trying to restore a backup</source>
        <translation>تجربة استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>The newest backup was restored, proven and put away again.</source>
        <translation>استُعيدت أحدث نسخة احتياطية للتجربة، وثبتت سلامتها، ثم أُزيل ما استُعيد.</translation>
    </message>
    <message numerus="yes">
        <source>Everything holds: %n entries were checked.</source>
        <translation>
            <numerusform>كل شيء سليم: تم التحقق من %n قيد.</numerusform>
            <numerusform>كل شيء سليم: تم التحقق من قيد واحد.</numerusform>
            <numerusform>كل شيء سليم: تم التحقق من قيدين.</numerusform>
            <numerusform>كل شيء سليم: تم التحقق من %n قيود.</numerusform>
            <numerusform>كل شيء سليم: تم التحقق من %n قيدًا.</numerusform>
            <numerusform>كل شيء سليم: تم التحقق من %n قيد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things do not hold.</source>
        <translation>
            <numerusform>%n أمر غير سليم.</numerusform>
            <numerusform>أمر واحد غير سليم.</numerusform>
            <numerusform>أمران غير سليمين.</numerusform>
            <numerusform>%n أمور غير سليمة.</numerusform>
            <numerusform>%n أمرًا غير سليم.</numerusform>
            <numerusform>%n أمر غير سليم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep every backup there is, and call the IT staff today.</source>
        <translation>احتفظ بكل النسخ الاحتياطية الموجودة، واتصل بأعوان الإعلامية اليوم.</translation>
    </message>
    <message>
        <source>A folder on another disk</source>
        <translation>مجلد على قرص آخر</translation>
    </message>
    <message>
        <source>Go on without what is missing</source>
        <translation>المواصلة دون ما هو مفقود</translation>
    </message>
    <message>
        <source>Both of you sign this. It stays in the history and headquarters sees it.</source>
        <translation>توقّعان معًا على هذا. يبقى ذلك في السجل الزمني ويطّلع عليه المقر.</translation>
    </message>
    <message>
        <source>Why is there no other way?</source>
        <translation>لماذا لا يوجد حل آخر؟</translation>
    </message>
    <message>
        <source>A second person agrees</source>
        <translation>موافقة شخص ثانٍ</translation>
    </message>
    <message>
        <source>You agree that work goes on from an older database: {reason}</source>
        <translation>توافق على مواصلة العمل من قاعدة بيانات أقدم: {reason}</translation>
    </message>
    <message>
        <source>Something is running already. Wait until it is done.</source>
        <translation>هناك عملية جارية بالفعل. انتظر حتى تنتهي.</translation>
    </message>
    <message>
        <source>The newest backup could not be restored.</source>
        <translation>تعذّرت استعادة أحدث نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Make a new backup now and try again. If that fails too, use another disk and call the IT staff.</source>
        <translation>أنشئ نسخة احتياطية جديدة الآن وحاول من جديد. وإن لم تنجح العملية أيضًا، فاستعمل قرصًا آخر واتصل بأعوان الإعلامية.</translation>
    </message>
    <message>
        <source>1. Look again, if somebody moved or copied the folder of the store and brought it back.</source>
        <translation>1. أعد التحقق، إن نقل شخص مجلد المخزن أو نسخه ثم أعاده.</translation>
    </message>
    <message>
        <source>2. Restore the newest backup, if it is newer than this database. The IT staff do that with you; nothing here is overwritten.</source>
        <translation>2. استعد أحدث نسخة احتياطية، إن كانت أحدث من قاعدة البيانات هذه. ينجز أعوان الإعلامية ذلك معك؛ ولا يُكتب فوق أي شيء هنا.</translation>
    </message>
    <message>
        <source>3. Go on without what is missing. Two people sign for it, and headquarters is told.</source>
        <translation>3. واصل دون ما هو مفقود. يوقّع على ذلك شخصان، ويُبلَّغ المقر.</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} غيغابايت</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} ميغابايت</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>لم تتم بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n نسخة احتياطية</numerusform>
            <numerusform>نسخة احتياطية واحدة</numerusform>
            <numerusform>نسختان احتياطيتان</numerusform>
            <numerusform>%n نسخ احتياطية</numerusform>
            <numerusform>%n نسخة احتياطية</numerusform>
            <numerusform>%n نسخة احتياطية</numerusform>
        </translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>لم يُحدَّد</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>آخر نسخة احتياطية</translation>
    </message>
    <message>
        <source>Last proven restore</source>
        <translation>آخر استعادة مثبتة</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>المحفوظ هنا</translation>
    </message>
    <message>
        <source>{count}, {size}</source>
        <translation>{count}، {size}</translation>
    </message>
    <message>
        <source>On another disk</source>
        <translation>على قرص آخر</translation>
    </message>
    <message>
        <source>Damaged beside a backup, copied again</source>
        <translation>تلف بجانب نسخة احتياطية ونُسخ من جديد</translation>
    </message>
    <message numerus="yes">
        <source>%n backups. They go as newer ones take their place.</source>
        <translation>
            <numerusform>%n نسخة احتياطية. تُزال عندما تحل محلها نسخ أحدث.</numerusform>
            <numerusform>نسخة احتياطية واحدة. تُزال عندما تحل محلها نسخة أحدث.</numerusform>
            <numerusform>نسختان احتياطيتان. تُزالان عندما تحل محلهما نسخ أحدث.</numerusform>
            <numerusform>%n نسخ احتياطية. تُزال عندما تحل محلها نسخ أحدث.</numerusform>
            <numerusform>%n نسخة احتياطية. تُزال عندما تحل محلها نسخ أحدث.</numerusform>
            <numerusform>%n نسخة احتياطية. تُزال عندما تحل محلها نسخ أحدث.</numerusform>
        </translation>
    </message>
    <message>
        <source>A former user can open</source>
        <translation>ما يستطيع مستعمل سابق فتحه</translation>
    </message>
    <message>
        <source>Nobody any more</source>
        <translation>لم يعد ذلك بإمكان أحد</translation>
    </message>
    <message>
        <source>Only the two envelopes</source>
        <translation>المغلفان فقط</translation>
    </message>
    <message numerus="yes">
        <source>%n holders, and the envelopes</source>
        <translation>
            <numerusform>لا أحد، والمغلفان</numerusform>
            <numerusform>شخص واحد، والمغلفان</numerusform>
            <numerusform>شخصان، والمغلفان</numerusform>
            <numerusform>%n أشخاص، والمغلفان</numerusform>
            <numerusform>%n شخصًا، والمغلفان</numerusform>
            <numerusform>%n شخص، والمغلفان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holders. The envelopes cannot until a holder agrees.</source>
        <translation>
            <numerusform>لا أحد. ولا يفتحه المغلفان حتى يوافق أحد أصحاب المفتاح.</numerusform>
            <numerusform>شخص واحد. ولا يفتحه المغلفان حتى يوافق صاحب المفتاح.</numerusform>
            <numerusform>شخصان. ولا يفتحه المغلفان حتى يوافق أحدهما.</numerusform>
            <numerusform>%n أشخاص. ولا يفتحه المغلفان حتى يوافق أحدهم.</numerusform>
            <numerusform>%n شخصًا. ولا يفتحه المغلفان حتى يوافق أحدهم.</numerusform>
            <numerusform>%n شخص. ولا يفتحه المغلفان حتى يوافق أحدهم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free</source>
        <translation>المساحة الخالية</translation>
    </message>
    <message>
        <source>The system does not say.</source>
        <translation>لا يوفر النظام هذه المعلومة.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>مخصَّص</translation>
    </message>
    <message>
        <source>Not set aside yet</source>
        <translation>لم يُخصَّص بعد</translation>
    </message>
    <message>
        <source>Reserve for a full disk</source>
        <translation>احتياطي لحالة امتلاء القرص</translation>
    </message>
    <message>
        <source>The disk is full. Your work was saved with the reserve that was kept for this.</source>
        <translation>امتلأ القرص. حُفظ عملك باستعمال المساحة الاحتياطية المخصصة لذلك.</translation>
    </message>
    <message>
        <source>Finish what you are doing, then free some space: there is no second reserve.</source>
        <translation>أكمل ما تقوم به، ثم أفرغ بعض المساحة: لا توجد مساحة احتياطية ثانية.</translation>
    </message>
    <message>
        <source>A compartment has no holder any more.</source>
        <translation>لم يعد مفتاح أحد الأحياز المغلقة لدى أحد.</translation>
    </message>
    <message>
        <source>Below stands which. Under Compartments stands what to do.</source>
        <translation>يظهر أدناه أي حيّز هو. وفي «الأحياز المغلقة» ما ينبغي فعله.</translation>
    </message>
    <message>
        <source>All is well. The newest backup is fresh, and one was proven this month.</source>
        <translation>كل شيء على ما يرام. أحدث نسخة احتياطية حديثة العهد، وثبتت سلامة نسخة هذا الشهر.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>لا توجد أي نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>Make one now. It takes a moment, and you can go on working.</source>
        <translation>أنشئ نسخة الآن. لا يستغرق ذلك سوى لحظات، ويمكنك مواصلة العمل.</translation>
    </message>
    <message>
        <source>The try of {when} came to nothing.</source>
        <translation>لم تنجح المحاولة ({when}).</translation>
    </message>
    <message>
        <source>Make a backup now. If it fails again, use another disk or a stick and call the IT staff.</source>
        <translation>أنشئ نسخة احتياطية الآن. وإن لم تنجح العملية من جديد، فاستعمل قرصًا آخر أو ذاكرة USB واتصل بأعوان الإعلامية.</translation>
    </message>
    <message>
        <source>The last backup is of {when}.</source>
        <translation>آخر نسخة احتياطية: {when}.</translation>
    </message>
    <message>
        <source>No backup was proven in the last month.</source>
        <translation>لم تثبت سلامة أي نسخة احتياطية خلال الشهر الأخير.</translation>
    </message>
    <message>
        <source>Try to restore one. It is put away again, and nothing here changes.</source>
        <translation>جرّب استعادة نسخة. يُزال ما استُعيد بعد ذلك، ولا يتغير شيء هنا.</translation>
    </message>
    <message>
        <source>Every backup lies on the same disk as the records.</source>
        <translation>كل النسخ الاحتياطية على القرص نفسه مع السجلات.</translation>
    </message>
    <message>
        <source>Choose another disk, or make a backup to a stick every week.</source>
        <translation>اختر قرصًا آخر، أو أنشئ نسخة احتياطية على ذاكرة USB كل أسبوع.</translation>
    </message>
    <message>
        <source>There is little room left on the disk: {left}.</source>
        <translation>المساحة المتبقية على القرص قليلة: {left}.</translation>
    </message>
    <message>
        <source>Ask the IT staff to make room this week.</source>
        <translation>اطلب من أعوان الإعلامية توفير مساحة هذا الأسبوع.</translation>
    </message>
    <message>
        <source>The disk is almost full: {left} left.</source>
        <translation>القرص يكاد يمتلئ: المتبقي {left}.</translation>
    </message>
    <message>
        <source>Ask the IT staff to make room today. Soon nothing can be saved.</source>
        <translation>اطلب من أعوان الإعلامية توفير مساحة اليوم. فقريبًا لن يمكن حفظ أي شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved entries are missing from this database.</source>
        <translation>
            <numerusform>ينقص قاعدة البيانات هذه %n قيد محفوظ.</numerusform>
            <numerusform>ينقص قاعدة البيانات هذه قيد محفوظ واحد.</numerusform>
            <numerusform>ينقص قاعدة البيانات هذه قيدان محفوظان.</numerusform>
            <numerusform>تنقص قاعدة البيانات هذه %n قيود محفوظة.</numerusform>
            <numerusform>ينقص قاعدة البيانات هذه %n قيدًا محفوظًا.</numerusform>
            <numerusform>ينقص قاعدة البيانات هذه %n قيد محفوظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mark beside the database is missing.</source>
        <translation>العلامة المصاحبة لقاعدة البيانات مفقودة.</translation>
    </message>
    <message>
        <source>This is not the database that was last used here.</source>
        <translation>ليست هذه قاعدة البيانات التي استُعملت هنا آخر مرة.</translation>
    </message>
    <message>
        <source>You can read everything. Nothing can be saved until you have decided, so that nothing more is lost.</source>
        <translation>يمكنك قراءة كل شيء. ولا يمكن حفظ أي شيء إلى أن تقرر، حتى لا يضيع شيء آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts of papers or pictures are damaged in the store itself.</source>
        <translation>
            <numerusform>%n جزء من الأوراق أو الصور تالف في مخزن البيانات نفسه.</numerusform>
            <numerusform>جزء واحد من الأوراق أو الصور تالف في مخزن البيانات نفسه.</numerusform>
            <numerusform>جزءان من الأوراق أو الصور تالفان في مخزن البيانات نفسه.</numerusform>
            <numerusform>%n أجزاء من الأوراق أو الصور تالفة في مخزن البيانات نفسه.</numerusform>
            <numerusform>%n جزءًا من الأوراق أو الصور تالفة في مخزن البيانات نفسه.</numerusform>
            <numerusform>%n جزء من الأوراق أو الصور تالف في مخزن البيانات نفسه.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup on another disk or stick may hold them whole. Keep every one there is, and call the IT staff today.</source>
        <translation>قد تكون سليمة في نسخة احتياطية محفوظة على قرص آخر أو ذاكرة USB. احتفظ بكل النسخ الموجودة، واتصل بأعوان الإعلامية اليوم.</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>Search, then press Enter</source>
        <translation>ابحث، ثم اضغط Enter</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Written by {name}, {moment}</source>
        <translation>كتبه {name}، {moment}</translation>
    </message>
    <message>
        <source>{record}: {person}</source>
        <translation>{record}: {person}</translation>
    </message>
    <message>
        <source>Struck as wrong</source>
        <translation>مشطوب لخطأ فيه</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>صيغتان</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Opened in need</source>
        <translation>تم الاطلاع عند الضرورة</translation>
    </message>
    <message>
        <source>Your name and reason are saved, and another person reviews them. The records close when you lock the program.</source>
        <translation>يُحفظ اسمك والسبب، ويراجعهما شخص آخر. تُغلق السجلات عندما تقفل البرنامج.</translation>
    </message>
    <message>
        <source>There are no health records here</source>
        <translation>لا توجد سجلات صحية هنا</translation>
    </message>
    <message>
        <source>Open health records in need</source>
        <translation>الاطلاع على السجلات الصحية عند الضرورة</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>معلومات سرية</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>من اطّلع عليه</translation>
    </message>
    <message>
        <source>Nobody before you</source>
        <translation>لا أحد قبلك</translation>
    </message>
</context>
<context>
    <name>SealedActs</name>
    <message>
        <source>Submit an intelligence report</source>
        <translation>تقديم تقرير استخباراتي</translation>
    </message>
    <message>
        <source>Report on health</source>
        <translation>تقرير عن الحالة الصحية</translation>
    </message>
    <message>
        <source>Take down a sealed complaint</source>
        <translation>تدوين شكوى مختومة</translation>
    </message>
    <message>
        <source>Only those who hold this compartment will read it. Never name the source.</source>
        <translation>لا يقرؤه إلا من لهم حق الاطلاع على هذا الحيّز المغلق. لا تذكر المصدر أبدًا.</translation>
    </message>
    <message>
        <source>Only health staff will read it.</source>
        <translation>لن يقرأه إلا أعوان الصحة.</translation>
    </message>
    <message>
        <source>It goes to the auditors of headquarters. Nobody here can open it again, nor can you.</source>
        <translation>تُرسل إلى مدققي المقر. لا يمكن لأحد هنا فتحها من جديد، ولا لك أنت.</translation>
    </message>
    <message>
        <source>The report is in its compartment. It is not shown here.</source>
        <translation>التقرير الآن في حيّزه المغلق. لا يظهر هنا.</translation>
    </message>
    <message>
        <source>Health staff have it now. It is not shown here.</source>
        <translation>التقرير الآن لدى أعوان الصحة. لا يظهر هنا.</translation>
    </message>
    <message>
        <source>It is sealed for headquarters. It is not shown here.</source>
        <translation>خُتمت الشكوى للمقر. لا تظهر هنا.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>ختم</translation>
    </message>
    <message>
        <source>Correct: {record}</source>
        <translation>تصحيح: {record}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The former values stay in the history.</source>
        <translation>تبقى القيم السابقة في السجل الزمني.</translation>
    </message>
    <message>
        <source>Open the health records in need</source>
        <translation>الاطلاع على السجلات الصحية عند الضرورة</translation>
    </message>
    <message>
        <source>Only when somebody may come to harm otherwise. Your name, the time and this reason are saved first, and another person reviews them.</source>
        <translation>فقط إذا كان عدم الاطلاع قد يعرّض شخصًا للأذى. يُحفظ أولًا اسمك والوقت وهذا السبب، ويراجعها شخص آخر.</translation>
    </message>
    <message>
        <source>Why you must read them now</source>
        <translation>لماذا يجب أن تقرأها الآن</translation>
    </message>
</context>
<context>
    <name>SealedComplaint</name>
    <message>
        <source>Sealed complaint</source>
        <translation>شكوى مختومة</translation>
    </message>
    <message>
        <source>Sealed complaints</source>
        <translation>الشكاوى المختومة</translation>
    </message>
    <message>
        <source>Who complains</source>
        <translation>صاحب الشكوى</translation>
    </message>
    <message>
        <source>May stay empty: nobody has to give a name.</source>
        <translation>يمكن تركه فارغًا: لا أحد مُلزم بذكر اسم.</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <translation>بشأن من أو ماذا</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>متى حدث ذلك</translation>
    </message>
    <message>
        <source>In the person&apos;s own words</source>
        <translation>بكلمات صاحب الشكوى نفسه</translation>
    </message>
</context>
<context>
    <name>Second</name>
    <message>
        <source>That did not work</source>
        <translation>لم تنجح العملية</translation>
    </message>
    <message>
        <source>A second person must approve this</source>
        <translation>يجب أن يوافق شخص ثانٍ على هذا</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>يجب أن يكون الشخص الثاني شخصًا آخر.</translation>
    </message>
    <message>
        <source>This account cannot approve anything now.</source>
        <translation>لا يمكن لهذا الحساب الموافقة على أي شيء الآن.</translation>
    </message>
    <message>
        <source>This takes a second person with the own passphrase: {roles}.</source>
        <translation>يتطلب هذا شخصًا ثانيًا بعبارة المرور الخاصة به: {roles}.</translation>
    </message>
    <message>
        <source>Somebody else must approve this: {roles}.</source>
        <translation>يجب أن يوافق على هذا شخص آخر: {roles}.</translation>
    </message>
    <message>
        <source>{roles}, {role}</source>
        <translation>{roles}، {role}</translation>
    </message>
    <message>
        <source>{roles} or {role}</source>
        <translation>{roles} أو {role}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Session</source>
        <translation>جلسة</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>تبدأ في</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>المدة بالدقائق</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>المشرف على الجلسة</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الوقائع</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>المقر</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>التبادل</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الأعوان</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>سلامة البيانات</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>الأحياز المغلقة</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}، {role}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for units</source>
        <translation>
            <numerusform>%n تعديل بانتظار الوحدات</numerusform>
            <numerusform>تعديل واحد بانتظار الوحدات</numerusform>
            <numerusform>تعديلان بانتظار الوحدات</numerusform>
            <numerusform>%n تعديلات بانتظار الوحدات</numerusform>
            <numerusform>%n تعديلًا بانتظار الوحدات</numerusform>
            <numerusform>%n تعديل بانتظار الوحدات</numerusform>
        </translation>
    </message>
    <message>
        <source>Headquarters not known yet</source>
        <translation>المقر غير معروف بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for headquarters</source>
        <translation>
            <numerusform>%n تعديل بانتظار المقر</numerusform>
            <numerusform>تعديل واحد بانتظار المقر</numerusform>
            <numerusform>تعديلان بانتظار المقر</numerusform>
            <numerusform>%n تعديلات بانتظار المقر</numerusform>
            <numerusform>%n تعديلًا بانتظار المقر</numerusform>
            <numerusform>%n تعديل بانتظار المقر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units enrolled</source>
        <translation>
            <numerusform>%n وحدة مسجلة</numerusform>
            <numerusform>وحدة واحدة مسجلة</numerusform>
            <numerusform>وحدتان مسجلتان</numerusform>
            <numerusform>%n وحدات مسجلة</numerusform>
            <numerusform>%n وحدة مسجلة</numerusform>
            <numerusform>%n وحدة مسجلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Headquarters has not confirmed anything yet</source>
        <translation>لم يؤكد المقر أي شيء بعد</translation>
    </message>
    <message>
        <source>Headquarters has confirmed up to {day} (entry {number})</source>
        <translation>أكد المقر حتى {day} (القيد {number})</translation>
    </message>
    <message>
        <source>Opened with the two sealed envelopes. This is recorded.</source>
        <translation>فُتح بالمغلفين المختومين. وقد سُجّل ذلك.</translation>
    </message>
    <message>
        <source>Enrol a user administrator under Staff, make new envelopes, then lock.</source>
        <translation>سجّل مسؤول مستخدمين ضمن «الأعوان»، وأعدّ مغلفين جديدين، ثم اقفل البرنامج.</translation>
    </message>
    <message>
        <source>No place yet. Add the wings first, then their cells.</source>
        <translation>لا توجد أماكن بعد. أضف الأجنحة أولًا ثم زنزاناتها.</translation>
    </message>
    <message>
        <source>No incident was recorded.</source>
        <translation>لم تُسجَّل أي واقعة.</translation>
    </message>
    <message>
        <source>No programme yet. Add what the unit offers.</source>
        <translation>لا توجد برامج بعد. أضف ما تقدمه الوحدة.</translation>
    </message>
    <message>
        <source>VEPDesk</source>
        <translation>VEPDesk</translation>
    </message>
    <message>
        <source>Practice: nothing here is real, and nothing leaves this computer.</source>
        <translation>تدريب: لا شيء هنا حقيقي، ولا شيء يغادر هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>ShownOnce</name>
    <message>
        <source>This is shown only once</source>
        <translation>لا يظهر هذا إلا مرة واحدة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Where to put it until it is printed</source>
        <translation>مكان حفظه إلى حين طباعته</translation>
    </message>
    <message>
        <source>It could not be written there. Copy it by hand.</source>
        <translation>تعذّرت الكتابة هناك. انسخه بخط اليد.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Show the passphrase</source>
        <translation>إظهار عبارة المرور</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>إخفاء عبارة المرور</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation>نسيت عبارة المرور</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>جارٍ فتح القفل</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>يمكنك المحاولة من جديد الآن.</translation>
    </message>
    <message>
        <source>There were too many wrong passphrases for this name.</source>
        <translation>كُتبت عبارات مرور خاطئة كثيرة لهذا الاسم.</translation>
    </message>
    <message>
        <source>Ask your user administrator: he or she gives you a new first passphrase in a minute. Nothing is lost.</source>
        <translation>توجّه إلى مسؤول المستخدمين: يعطيك عبارة مرور أولى جديدة في دقيقة. لا يضيع شيء.</translation>
    </message>
    <message>
        <source>If no user administrator can sign in any more, bring both recovery sheets, which lie in two sealed envelopes.</source>
        <translation>إذا لم يعد بإمكان أي مسؤول مستخدمين تسجيل الدخول، فأحضر ورقتي الاستعادة الموجودتين في مغلفين مختومين.</translation>
    </message>
    <message>
        <source>If the store was copied from another computer, bring its moving file.</source>
        <translation>إذا نُسخ مخزن البيانات من حاسوب آخر، فأحضر ملف النقل الخاص به.</translation>
    </message>
    <message>
        <source>Open with the two envelopes</source>
        <translation>الفتح بالمغلفين</translation>
    </message>
    <message>
        <source>This store came from another computer</source>
        <translation>مخزن البيانات هذا من حاسوب آخر</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds, then try again.</source>
        <translation>
            <numerusform>انتظر %n ثانية، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر ثانية واحدة، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر ثانيتين، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر %n ثوانٍ، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر %n ثانية، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر %n ثانية، ثم حاول من جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes, then try again.</source>
        <translation>
            <numerusform>انتظر %n دقيقة، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر دقيقة واحدة، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر دقيقتين، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر %n دقائق، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر %n دقيقة، ثم حاول من جديد.</numerusform>
            <numerusform>انتظر %n دقيقة، ثم حاول من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name or the passphrase is not right.</source>
        <translation>الاسم أو عبارة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>This computer does not hold its part of the key: the store was made on another one. Bring the moving file from there, or open the two sealed envelopes.</source>
        <translation>لا يحمل هذا الحاسوب جزأه من المفتاح: أُنشئ مخزن البيانات على حاسوب آخر. أحضر ملف النقل من هناك، أو افتح المغلفين المختومين.</translation>
    </message>
</context>
<context>
    <name>SigningKey</name>
    <message>
        <source>Signing key</source>
        <translation>مفتاح التوقيع</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>مفاتيح التوقيع</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>عون</translation>
    </message>
    <message>
        <source>Ed25519</source>
        <translation>Ed25519</translation>
    </message>
    <message>
        <source>ML-DSA-65</source>
        <translation>ML-DSA-65</translation>
    </message>
</context>
<context>
    <name>SourceImport</name>
    <message>
        <source>Imported register</source>
        <translation>سجل مستورد</translation>
    </message>
    <message>
        <source>Imported registers</source>
        <translation>السجلات المستوردة</translation>
    </message>
    <message>
        <source>Day of the register</source>
        <translation>تاريخ السجل</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Digest of its content</source>
        <translation>بصمة المحتوى</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>عمليات الإيداع</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>عمليات الإفراج</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>تغييرات المستوى</translation>
    </message>
    <message>
        <source>Changes of the infraction flag</source>
        <translation>تغييرات مؤشر المخالفة التأديبية</translation>
    </message>
</context>
<context>
    <name>SourceRecord</name>
    <message>
        <source>Line of an imported register</source>
        <translation>سطر من سجل مستورد</translation>
    </message>
    <message>
        <source>Lines of imported registers</source>
        <translation>أسطر السجلات المستوردة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>الرقم في ذلك السجل</translation>
    </message>
    <message>
        <source>Level there</source>
        <translation>المستوى في ذلك السجل</translation>
    </message>
    <message>
        <source>Status there</source>
        <translation>الوضع في ذلك السجل</translation>
    </message>
    <message>
        <source>Sex there</source>
        <translation>الجنس في ذلك السجل</translation>
    </message>
    <message>
        <source>Risk-group flag of the source</source>
        <translation>مؤشر مجموعة الخطر في المصدر</translation>
    </message>
    <message>
        <source>Infraction flag of the source</source>
        <translation>مؤشر المخالفة التأديبية في المصدر</translation>
    </message>
    <message>
        <source>Top charge there</source>
        <translation>التهمة الأشد في ذلك السجل</translation>
    </message>
    <message>
        <source>Age there</source>
        <translation>السن في ذلك السجل</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Enrol a colleague</source>
        <translation>تسجيل زميل</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الأعوان</translation>
    </message>
    <message>
        <source>Everybody signs in with his or her own name, so that acts have authors.</source>
        <translation>يسجّل كل عون دخوله باسمه الخاص، حتى يُعرف صاحب كل إجراء.</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>الزملاء</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>Lock when nobody has touched a key or the mouse for</source>
        <translation>مدة عدم استعمال لوحة المفاتيح والفأرة قبل القفل</translation>
    </message>
    <message>
        <source>For everybody here. What is being written then is kept.</source>
        <translation>لكل المستعملين هنا. ويُحفظ ما تجري كتابته عندئذ.</translation>
    </message>
    <message>
        <source>The time before locking is changed.</source>
        <translation>تم تغيير المدة قبل القفل.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>آخر دخول</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>إخفاقات</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>المفاتيح والاستعادة</translation>
    </message>
    <message>
        <source>No colleague yet</source>
        <translation>لا يوجد أي زميل بعد</translation>
    </message>
    <message>
        <source>Enrol the first one.</source>
        <translation>سجّل أول زميل.</translation>
    </message>
    <message>
        <source>New first passphrase</source>
        <translation>عبارة مرور أولى جديدة</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>تغيير الصفة</translation>
    </message>
    <message>
        <source>End account</source>
        <translation>إنهاء الحساب</translation>
    </message>
    <message>
        <source>Give a new first passphrase?</source>
        <translation>هل تريد إعطاء عبارة مرور أولى جديدة؟</translation>
    </message>
    <message>
        <source>{name} signs in with it once and chooses an own one.</source>
        <translation>يسجّل {name} الدخول بها مرة واحدة، ثم يختار عبارة مرور خاصة به.</translation>
    </message>
    <message>
        <source>The passphrase of before does not work any more.</source>
        <translation>لم تعد عبارة المرور السابقة صالحة.</translation>
    </message>
    <message>
        <source>Hand it over in person, to nobody else.</source>
        <translation>سلّمها إلى صاحبها مباشرة، دون غيره.</translation>
    </message>
    <message>
        <source>Make the slip</source>
        <translation>إنشاء القسيمة</translation>
    </message>
    <message>
        <source>{name} cannot sign in from now on.</source>
        <translation>لا يستطيع {name} تسجيل الدخول من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>The store gets a new key as soon as it is closed everywhere.</source>
        <translation>يحصل مخزن البيانات على مفتاح جديد فور إغلاقه في كل مكان.</translation>
    </message>
    <message>
        <source>Copies of the store made before still open with the old passphrase.</source>
        <translation>النسخ المأخوذة من مخزن البيانات قبل ذلك تبقى قابلة للفتح بعبارة المرور القديمة.</translation>
    </message>
    <message>
        <source>The account of the user administrator {name} is ended. Only one is left then.</source>
        <translation>يُنهى حساب مسؤول المستخدمين {name}. ولا يبقى بعد ذلك إلا مسؤول واحد.</translation>
    </message>
    <message>
        <source>The account is ended.</source>
        <translation>تم إنهاء الحساب.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Needs a passphrase</source>
        <translation>يحتاج إلى عبارة مرور</translation>
    </message>
    <message>
        <source>Left {day}</source>
        <translation>غادر في {day}</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>غادر في {day}</translation>
    </message>
    <message>
        <source>This is the last user administrator. Enrol another one first.</source>
        <translation>هذا آخر مسؤول مستخدمين. سجّل مسؤولًا آخر أولًا.</translation>
    </message>
    <message>
        <source>End this account?</source>
        <translation>هل تريد إنهاء هذا الحساب؟</translation>
    </message>
    <message>
        <source>The name stays on everything this person wrote.</source>
        <translation>يبقى الاسم على كل ما كتبه هذا الشخص.</translation>
    </message>
    <message>
        <source>End the account</source>
        <translation>إنهاء الحساب</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>عبارة المرور الأولى</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Write the colleague&apos;s name.</source>
        <translation>اكتب اسم الزميل.</translation>
    </message>
    <message>
        <source>Write the name to sign in with.</source>
        <translation>اكتب الاسم المستعمل لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>Somebody signs in with this name already.</source>
        <translation>هذا الاسم مستعمل بالفعل لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>This person has no account here.</source>
        <translation>ليس لهذا الشخص حساب هنا.</translation>
    </message>
    <message>
        <source>Next you get a slip with a first passphrase, to hand over in person. It works once.</source>
        <translation>تحصل بعد ذلك على قسيمة فيها عبارة مرور أولى، تسلّمها إلى صاحبها مباشرة. وهي صالحة مرة واحدة.</translation>
    </message>
    <message>
        <source>The slip to hand over</source>
        <translation>القسيمة المراد تسليمها</translation>
    </message>
    <message>
        <source>If it is lost, make another one. Hand it over in person, to nobody else.</source>
        <translation>إن ضاعت، فأنشئ قسيمة أخرى. سلّمها إلى صاحبها مباشرة، دون غيره.</translation>
    </message>
    <message>
        <source>The slip is on paper</source>
        <translation>القسيمة مدوّنة على الورق</translation>
    </message>
    <message>
        <source>Another role for {name}</source>
        <translation>صفة أخرى: {name}</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>تغيير الصفة</translation>
    </message>
    <message>
        <source>It holds from the next time {name} signs in.</source>
        <translation>تسري عندما يسجّل {name} الدخول في المرة القادمة.</translation>
    </message>
    <message>
        <source>{name} is no user administrator any more. Only one is left then.</source>
        <translation>لم يعد {name} مسؤول مستخدمين. ولا يبقى بعد ذلك إلا مسؤول واحد.</translation>
    </message>
    <message>
        <source>The role is changed.</source>
        <translation>تم تغيير الصفة.</translation>
    </message>
    <message>
        <source>{site} ({code})

For {name} in person

Sign in as

    {user}

with this first passphrase:

    {passphrase}

It works once: you choose your own passphrase at once, which nobody else knows. Then destroy this slip. If somebody else has seen it before, tell your user administrator.
</source>
        <translation>{site} ({code})

إلى {name} شخصيًا

سجّل الدخول باسم

    {user}

وبعبارة المرور الأولى هذه:

    {passphrase}

هي صالحة مرة واحدة: تختار فورًا عبارة مرور خاصة بك لا يعرفها أحد غيرك. ثم أتلف هذه القسيمة. وإذا اطّلع عليها شخص آخر قبل ذلك، فأبلغ مسؤول المستخدمين.
</translation>
    </message>
    <message>
        <source>This is the role now.</source>
        <translation>هذه هي الصفة الحالية.</translation>
    </message>
    <message>
        <source>The envelopes are replaced, not ended.</source>
        <translation>المغلفان يُستبدلان، ولا يُنهى حسابهما.</translation>
    </message>
</context>
<context>
    <name>StaffMember</name>
    <message>
        <source>Staff member</source>
        <translation>عون</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الأعوان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستعمل</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>تاريخ المغادرة</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State of this desk</source>
        <translation>حالة هذا المكتب</translation>
    </message>
</context>
<context>
    <name>Stays</name>
    <message>
        <source>This person is in custody here already.</source>
        <translation>هذا الشخص رهن الاحتجاز هنا بالفعل.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>هذا اليوم لم يحن بعد.</translation>
    </message>
    <message>
        <source>An earlier stay had not ended on this day.</source>
        <translation>لم تكن فترة احتجاز سابقة قد انتهت في هذا اليوم.</translation>
    </message>
    <message>
        <source>This is not the day of the admission.</source>
        <translation>هذا ليس يوم الإيداع.</translation>
    </message>
    <message>
        <source>Nobody is admitted without a valid commitment order (Rule 7).</source>
        <translation>لا يُودَع أي شخص دون أمر إيداع ساري المفعول (القاعدة 7).</translation>
    </message>
    <message>
        <source>The order is dated after the admission.</source>
        <translation>تاريخ أمر الإيداع لاحق لتاريخ الإيداع.</translation>
    </message>
    <message>
        <source>The order ended before the admission.</source>
        <translation>انتهى مفعول أمر الإيداع قبل الإيداع.</translation>
    </message>
    <message>
        <source>This is before the admission.</source>
        <translation>هذا التاريخ سابق للإيداع.</translation>
    </message>
    <message>
        <source>This time is still to come.</source>
        <translation>هذا الوقت لم يحن بعد.</translation>
    </message>
    <message>
        <source>This place is closed.</source>
        <translation>هذا المكان مغلق.</translation>
    </message>
    <message>
        <source>Two sites disagree about who holds this person. Settle that first.</source>
        <translation>يختلف موقعان بشأن الجهة التي تحتجز هذا الشخص. سوِّ هذا الاختلاف أولًا.</translation>
    </message>
    <message>
        <source>This person is not in custody here.</source>
        <translation>هذا الشخص ليس رهن الاحتجاز هنا.</translation>
    </message>
    <message>
        <source>Another person on file has this number.</source>
        <translation>هذا الرقم مسند إلى شخص آخر مسجل.</translation>
    </message>
    <message>
        <source>Write at least one name.</source>
        <translation>اكتب اسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Say which sex, or that it is not recorded.</source>
        <translation>اذكر الجنس، أو أنه غير مسجل.</translation>
    </message>
    <message>
        <source>This person was admitted again since. Strike that admission first.</source>
        <translation>أُودع هذا الشخص من جديد بعد ذلك. اشطب ذلك الإيداع أولًا.</translation>
    </message>
    <message>
        <source>Say why it is wrong.</source>
        <translation>اذكر وجه الخطأ.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>still to do</source>
        <translation>لم تُنجز بعد</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>أنت هنا</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>needs correction</source>
        <translation>تحتاج إلى تصحيح</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The new store is whole, but the data folder cannot be written to say so.</source>
        <translation>المخزن الجديد سليم، لكن تعذّرت الكتابة في مجلد البيانات لاعتماده.</translation>
    </message>
    <message>
        <source>This database is not encrypted, so it is not a VEPDesk store.</source>
        <translation>قاعدة البيانات هذه غير مشفّرة، فهي ليست مخزن بيانات VEPDesk.</translation>
    </message>
    <message>
        <source>Another program is writing to the store. Try again in a moment.</source>
        <translation>برنامج آخر يكتب في مخزن البيانات. حاول من جديد بعد لحظات.</translation>
    </message>
    <message>
        <source>There is no store in this folder.</source>
        <translation>لا يوجد مخزن بيانات في هذا المجلد.</translation>
    </message>
    <message>
        <source>This account may not use the folder of the store. Ask the IT staff for access.</source>
        <translation>لا يجوز لهذا الحساب استعمال مجلد المخزن. اطلب الإذن من أعوان الإعلامية.</translation>
    </message>
    <message>
        <source>The store cannot be read. Nothing was changed. Try again, then restore a backup.</source>
        <translation>تعذّرت قراءة مخزن البيانات. لم يتغير شيء. حاول من جديد، وإن تعذّر ذلك فاستعِد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>There is already a store in this folder.</source>
        <translation>يوجد مخزن بيانات بالفعل في هذا المجلد.</translation>
    </message>
    <message>
        <source>Another program has the store open. Close it and try again.</source>
        <translation>برنامج آخر يفتح مخزن البيانات. أغلقه وحاول من جديد.</translation>
    </message>
    <message>
        <source>The store is getting a new key. Try again in a moment.</source>
        <translation>يجري تغيير مفتاح مخزن البيانات. حاول من جديد بعد لحظات.</translation>
    </message>
    <message>
        <source>This store was written by a newer VEPDesk. Install that version here.</source>
        <translation>كُتب مخزن البيانات هذا بنسخة أحدث من VEPDesk. ثبّت تلك النسخة هنا.</translation>
    </message>
    <message>
        <source>What was saved before is safe, but the mark beside the database could not be written. Free some space; until then nothing more is saved.</source>
        <translation>ما حُفظ من قبل آمن، لكن تعذّرت كتابة العلامة المرافقة لقاعدة البيانات. أفرغ بعض المساحة، فلن يُحفظ شيء آخر حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>What was saved before is safe, but the mark beside the database could not be written, so nothing more is saved. Ask the IT staff to look at the folder and the disk.</source>
        <translation>ما حُفظ من قبل آمن، لكن تعذّرت كتابة العلامة المرافقة لقاعدة البيانات، فلن يُحفظ شيء آخر. اطلب من موظفي تقنية المعلومات فحص المجلد والقرص.</translation>
    </message>
    <message>
        <source>The key file could not be written, so nobody&apos;s way in was changed. Try again; if it happens again, ask the IT staff to look at the disk.</source>
        <translation>تعذّرت كتابة ملف المفتاح، فلم تتغير طريقة دخول أي مستعمل. حاول من جديد؛ وإن تكرر ذلك، فاطلب من أعوان الإعلامية فحص القرص.</translation>
    </message>
    <message>
        <source>The mark beside the database is missing, so nobody can tell whether it is the newest. Nothing can be saved until headquarters or a backup has confirmed it.</source>
        <translation>العلامة المصاحبة لقاعدة البيانات مفقودة، فلا يمكن معرفة ما إذا كانت هي الأحدث. لا يمكن حفظ أي شيء إلى أن يؤكدها المقر أو نسخة احتياطية.</translation>
    </message>
    <message>
        <source>This database is older than the one last used here. Nothing can be saved, so that nothing is lost: restore the newest backup, or ask headquarters.</source>
        <translation>قاعدة البيانات هذه أقدم من آخر قاعدة استُعملت هنا. لا يمكن حفظ أي شيء حتى لا يضيع شيء: استرجع أحدث نسخة احتياطية أو اتصل بالمقر.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{record} struck as wrong</source>
        <translation>شطب لخطأ: {record}</translation>
    </message>
    <message>
        <source>{record} recorded</source>
        <translation>تسجيل: {record}</translation>
    </message>
    <message>
        <source>Classification decision: {state}</source>
        <translation>قرار التصنيف: {state}</translation>
    </message>
    <message>
        <source>VEP designation: {state}</source>
        <translation>تصنيف «نزيل متطرف عنيف» (VEP): {state}</translation>
    </message>
    <message>
        <source>{record} changed</source>
        <translation>تعديل: {record}</translation>
    </message>
    <message>
        <source>Incident {number} reviewed and closed</source>
        <translation>روجعت الواقعة {number} وأُغلقت</translation>
    </message>
    <message>
        <source>Level {level}, {state}</source>
        <translation>المستوى: {level}، {state}</translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation>نقل إلى {place}</translation>
    </message>
    <message>
        <source>Incident {number}: {role}</source>
        <translation>الواقعة {number}: {role}</translation>
    </message>
    <message>
        <source>Released: {reason}</source>
        <translation>إفراج: {reason}</translation>
    </message>
    <message>
        <source>{programme}: {mark}</source>
        <translation>{programme}: {mark}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>VEPDesk</source>
        <translation>VEPDesk</translation>
    </message>
    <message>
        <source>Search people, records, commands</source>
        <translation>ابحث عن شخص أو سجل أو أمر</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Lock the program (Ctrl L)</source>
        <translation>اقفل البرنامج (Ctrl L)</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>حسابي</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>The digits of our card</source>
        <translation>أرقام بطاقتنا</translation>
    </message>
    <message>
        <source>Exchange cards</source>
        <translation>تبادل البطاقات</translation>
    </message>
    <message>
        <source>A card on a stick could have been swapped. So one of you reads the digits aloud, by telephone or face to face, and the other types them.</source>
        <translation>قد تكون البطاقة المحفوظة على ذاكرة USB قد استُبدلت. لذلك يقرأ أحدكما الأرقام بصوت مسموع، هاتفيًا أو وجهًا لوجه، ويكتبها الآخر.</translation>
    </message>
    <message>
        <source>Back to exchange</source>
        <translation>رجوع إلى التبادل</translation>
    </message>
    <message>
        <source>1. Our card</source>
        <translation>1. بطاقتنا</translation>
    </message>
    <message>
        <source>Write it to a stick for the other side, then read out these digits:</source>
        <translation>اكتبها على ذاكرة USB للطرف الآخر، ثم اقرأ عليه هذه الأرقام:</translation>
    </message>
    <message>
        <source>Write our card</source>
        <translation>كتابة بطاقتنا</translation>
    </message>
    <message>
        <source>2. Their card</source>
        <translation>2. بطاقة الطرف الآخر</translation>
    </message>
    <message>
        <source>Choose their card</source>
        <translation>اختيار بطاقة الطرف الآخر</translation>
    </message>
    <message>
        <source>The sixty digits they read to you</source>
        <translation>الأرقام الستون التي قرأها عليك الطرف الآخر</translation>
    </message>
    <message>
        <source>Type what you hear, not what you see on this screen.</source>
        <translation>اكتب ما تسمعه، لا ما تراه على هذه الشاشة.</translation>
    </message>
    <message>
        <source>Accept this card</source>
        <translation>قبول هذه البطاقة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Where to write our card</source>
        <translation>أين تُكتب بطاقتنا</translation>
    </message>
    <message>
        <source>Our card is written.</source>
        <translation>كُتبت بطاقتنا.</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>بطاقة الطرف الآخر</translation>
    </message>
    <message>
        <source>{name} is enrolled.</source>
        <translation>تم تسجيل {name}.</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Nothing of it is saved yet.</source>
        <translation>لم يُحفظ منه شيء بعد.</translation>
    </message>
    <message>
        <source>It was perhaps being saved just then: look whether it is there before you save it again.</source>
        <translation>ربما كان الحفظ جاريًا في تلك اللحظة: تحقق من وجوده قبل أن تحفظه من جديد.</translation>
    </message>
    <message>
        <source>Nothing of it is saved yet. Something here was changed meanwhile: compare before you save.</source>
        <translation>لم يُحفظ منه شيء بعد. تغيّر شيء هنا في الأثناء: قارن قبل الحفظ.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>حذف المسودة</translation>
    </message>
    <message>
        <source>You were writing this when the screen locked.</source>
        <translation>كنت تكتب هذا عندما قُفلت الشاشة.</translation>
    </message>
    <message>
        <source>What it was about has changed meanwhile. Copy what you need:

{words}</source>
        <translation>تغيّر في الأثناء ما كان يتعلق به. انسخ ما تحتاج إليه:

{words}</translation>
    </message>
    <message>
        <source>You were writing this when the screen locked at {moment}.</source>
        <translation>كنت تكتب هذا عندما قُفلت الشاشة ({moment}).</translation>
    </message>
    <message>
        <source>What you are writing cannot be kept at the moment. Save it soon.</source>
        <translation>يتعذّر حاليًا الاحتفاظ تلقائيًا بما تكتبه. احفظه قريبًا.</translation>
    </message>
    <message>
        <source>You were writing this at {moment}; the program ended before it was saved.</source>
        <translation>كنت تكتب هذا ({moment})، وتوقف البرنامج قبل حفظه.</translation>
    </message>
    <message>
        <source>What you were writing has no place any more</source>
        <translation>لم يعد هناك مكان لما كنت تكتبه</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Last stick</source>
        <translation>آخر ذاكرة USB</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>الناقص</translation>
    </message>
    <message>
        <source>Waiting for it</source>
        <translation>بانتظار الوحدة</translation>
    </message>
    <message>
        <source>Read sticks</source>
        <translation>قراءة ذاكرات USB</translation>
    </message>
    <message>
        <source>Write for a unit</source>
        <translation>الكتابة لوحدة</translation>
    </message>
    <message>
        <source>Enrol a unit</source>
        <translation>تسجيل وحدة</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>كل الوحدات</translation>
    </message>
    <message>
        <source>No unit is enrolled yet</source>
        <translation>لم تُسجَّل أي وحدة بعد</translation>
    </message>
    <message>
        <source>Take a unit&apos;s card from its stick and compare the digits.</source>
        <translation>خذ بطاقة الوحدة من ذاكرة USB الخاصة بها وقارن الأرقام.</translation>
    </message>
    <message numerus="yes">
        <source>%n units.</source>
        <translation>
            <numerusform>%n وحدة.</numerusform>
            <numerusform>وحدة واحدة.</numerusform>
            <numerusform>وحدتان.</numerusform>
            <numerusform>%n وحدات.</numerusform>
            <numerusform>%n وحدة.</numerusform>
            <numerusform>%n وحدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>{units} {needing}</source>
        <translation>{units} {needing}</translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n تحتاج إليك.</numerusform>
            <numerusform>واحدة تحتاج إليك.</numerusform>
            <numerusform>اثنتان تحتاجان إليك.</numerusform>
            <numerusform>%n تحتاج إليك.</numerusform>
            <numerusform>%n تحتاج إليك.</numerusform>
            <numerusform>%n تحتاج إليك.</numerusform>
        </translation>
    </message>
    <message>
        <source>sticks read today</source>
        <translation>ذاكرات USB مقروءة اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n قيد</numerusform>
            <numerusform>قيد واحد</numerusform>
            <numerusform>قيدان</numerusform>
            <numerusform>%n قيود</numerusform>
            <numerusform>%n قيدًا</numerusform>
            <numerusform>%n قيد</numerusform>
        </translation>
    </message>
    <message>
        <source>refused today</source>
        <translation>مرفوضة اليوم</translation>
    </message>
    <message>
        <source>see the list below</source>
        <translation>انظر القائمة أدناه</translation>
    </message>
    <message>
        <source>units with missing sticks</source>
        <translation>وحدات تنقصها ذاكرات USB</translation>
    </message>
    <message>
        <source>ask for a new one</source>
        <translation>اطلب ذاكرة جديدة</translation>
    </message>
    <message>
        <source>units with two histories</source>
        <translation>وحدات لها سجلّان زمنيان</translation>
    </message>
    <message>
        <source>restored or copied</source>
        <translation>استُعيدت أو نُسخت</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لم يحدث قط</translation>
    </message>
    <message>
        <source>Two histories</source>
        <translation>سجلّان زمنيان</translation>
    </message>
    <message>
        <source>Entries missing</source>
        <translation>قيود ناقصة</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>لم يُستلم شيء بعد</translation>
    </message>
    <message numerus="yes">
        <source>Silent %n days</source>
        <translation>
            <numerusform>صامتة منذ %n يوم</numerusform>
            <numerusform>صامتة منذ يوم واحد</numerusform>
            <numerusform>صامتة منذ يومين</numerusform>
            <numerusform>صامتة منذ %n أيام</numerusform>
            <numerusform>صامتة منذ %n يومًا</numerusform>
            <numerusform>صامتة منذ %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>محدّثة</translation>
    </message>
    <message>
        <source>Choose a unit in the list first.</source>
        <translation>اختر وحدة من القائمة أولًا.</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Take over from another computer</source>
        <translation>النقل من حاسوب آخر</translation>
    </message>
    <message>
        <source>Choose the folder of the backup as well.</source>
        <translation>اختر مجلد النسخة الاحتياطية أيضًا.</translation>
    </message>
    <message>
        <source>This computer now holds its part of the key. Restore the backup.</source>
        <translation>أصبح هذا الحاسوب يحتفظ بجزئه من المفتاح. استعِد النسخة الاحتياطية الآن.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nothing was changed. If somebody moved its files, put them back and try again; otherwise restore a backup. It becomes a new store beside this one, and what lies here stays.</source>
        <translation>لم يتغير شيء. إذا نقل أحد ملفات المخزن، فأعدها إلى مكانها وحاول من جديد؛ وإلا فاستعِد نسخة احتياطية. تصبح مخزنًا جديدًا بجانب هذا المخزن، ويبقى ما هو موجود هنا على حاله.</translation>
    </message>
    <message>
        <source>Nothing was changed. Somebody put another file in the place of the database: put the right one back and try again, or restore a backup. What lies here stays.</source>
        <translation>لم يتغير شيء. وُضع ملف آخر مكان قاعدة البيانات: أعد الملف الصحيح وحاول من جديد، أو استعِد نسخة احتياطية. يبقى ما هو موجود هنا على حاله.</translation>
    </message>
    <message>
        <source>The key file is missing; the database is there.</source>
        <translation>ملف المفتاح مفقود، وقاعدة البيانات موجودة.</translation>
    </message>
    <message>
        <source>The database is missing; the key file is there.</source>
        <translation>قاعدة البيانات مفقودة، وملف المفتاح موجود.</translation>
    </message>
    <message>
        <source>Both copies of the key file are damaged; without it nothing opens.</source>
        <translation>نسختا ملف المفتاح تالفتان، ولا يُفتح شيء من دونه.</translation>
    </message>
    <message>
        <source>Restore a backup on this computer</source>
        <translation>استعادة نسخة احتياطية على هذا الحاسوب</translation>
    </message>
    <message>
        <source>The store of the backup is made here. Everybody signs in as before.</source>
        <translation>يُنشأ هنا مخزن البيانات من النسخة الاحتياطية. يسجّل الجميع الدخول كما في السابق.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>نحو {day}</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>The approver writes: {message}</source>
        <translation>كتب الموافِق: {message}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Make new recovery envelopes</source>
        <translation>إعداد مغلفي استعادة جديدين</translation>
    </message>
    <message>
        <source>The sealed envelopes were opened, or making new ones was cut short.</source>
        <translation>فُتح المغلفان المختومان، أو توقف إعداد مغلفين جديدين قبل إتمامه.</translation>
    </message>
    <message>
        <source>Look at the two sealed envelopes</source>
        <translation>معاينة المغلفين المختومين</translation>
    </message>
    <message>
        <source>See that both lie where they belong and that nobody has broken a seal.</source>
        <translation>تأكد من أن كليهما في مكانه ومن أن أحدًا لم يكسر أي ختم.</translation>
    </message>
    <message>
        <source>The order to hold {person} ends</source>
        <translation>انتهاء أمر الاحتجاز: {person}</translation>
    </message>
    <message>
        <source>Nobody is held without a ground (Rule 7). Get a new order or release.</source>
        <translation>لا يُحتجز أي شخص دون سند قانوني (القاعدة 7). احصل على أمر جديد أو أفرج عنه.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>اتخاذ القرار</translation>
    </message>
    <message>
        <source>Classification review: {person}</source>
        <translation>مراجعة التصنيف: {person}</translation>
    </message>
    <message>
        <source>Look again at conduct and progress, also at what has improved.</source>
        <translation>أعد النظر في السلوك والتقدم، وكذلك فيما تحسّن.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Review of the VEP designation: {person}</source>
        <translation>مراجعة تصنيف «نزيل متطرف عنيف» (VEP): {person}</translation>
    </message>
    <message>
        <source>It ends unless law or conduct still justify it.</source>
        <translation>ينتهي ما لم يظل القانون أو السلوك مبررًا له.</translation>
    </message>
    <message>
        <source>Designation after release: {person}</source>
        <translation>تصنيف VEP بعد الإفراج: {person}</translation>
    </message>
    <message>
        <source>This person is not in custody any more. End the designation.</source>
        <translation>لم يعد هذا الشخص رهن الاحتجاز. أنهِ تصنيف VEP.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Reason of release not known: {person}</source>
        <translation>سبب الإفراج غير معروف: {person}</translation>
    </message>
    <message>
        <source>Find out why this person left and write it down.</source>
        <translation>ابحث عن سبب مغادرة هذا الشخص وسجّله.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>استكمال</translation>
    </message>
    <message>
        <source>Sent back to you: classification of {person}</source>
        <translation>أُعيد إليك: تصنيف {person}</translation>
    </message>
    <message>
        <source>The approver asks for more.</source>
        <translation>يطلب الموافِق المزيد.</translation>
    </message>
    <message>
        <source>No classification yet: {person}</source>
        <translation>لا يوجد تصنيف للحراسة بعد: {person}</translation>
    </message>
    <message>
        <source>In custody for more than ten working days.</source>
        <translation>رهن الاحتجاز منذ أكثر من عشرة أيام عمل.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Two sites disagree about {person}</source>
        <translation>اختلاف بين موقعين بشأن {person}</translation>
    </message>
    <message>
        <source>Both values are kept. Somebody must decide which is right.</source>
        <translation>القيمتان محفوظتان. يجب أن يقرر أحد أيهما الصحيحة.</translation>
    </message>
    <message>
        <source>Approve a classification: {person}</source>
        <translation>الموافقة على تصنيف: {person}</translation>
    </message>
    <message>
        <source>Proposed level: {level}</source>
        <translation>المستوى المقترح: {level}</translation>
    </message>
    <message>
        <source>Read and decide</source>
        <translation>قراءة واتخاذ القرار</translation>
    </message>
    <message>
        <source>Decide on a VEP designation: {person}</source>
        <translation>البت في تصنيف «نزيل متطرف عنيف» (VEP): {person}</translation>
    </message>
    <message>
        <source>Somebody proposed it; another person must confirm or refuse it.</source>
        <translation>اقترحه شخص؛ ويجب أن يؤكده أو يرفضه شخص آخر.</translation>
    </message>
    <message>
        <source>Review a reading in need: {person}</source>
        <translation>مراجعة اطلاع عند الضرورة: {person}</translation>
    </message>
    <message>
        <source>{reader} opened the health records of this person.</source>
        <translation>اطّلع {reader} على السجلات الصحية لهذا الشخص.</translation>
    </message>
    <message>
        <source>Review incident {number}</source>
        <translation>مراجعة الواقعة {number}</translation>
    </message>
    <message>
        <source>{family}, {moment}</source>
        <translation>{family}، {moment}</translation>
    </message>
    <message>
        <source>Register: {programme}</source>
        <translation>سجل الحضور: {programme}</translation>
    </message>
    <message>
        <source>Began at {moment}</source>
        <translation>بدأت في {moment}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>تسجيل الحضور</translation>
    </message>
</context>
</TS>
