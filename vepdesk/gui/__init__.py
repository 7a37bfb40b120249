"""The window. Only this room imports PySide6; below it nobody knows Qt.

What is where (build pages from these parts; add no label, tooltip, colour or size of your own):

``theme``       ``apply_look(app, Look(dark, scale, compact, practice))``, ``theme()`` with colours,
                fonts, ``px``, ``space``, ``icon(name, role)``, ``pixmap``; ``Tone``
``words``       ``install_language(app, code)``, ``LANGUAGES``, ``say(Text | str)``, ``day_words``,
                ``moment_words``, ``partial_day_words``, ``number_words``, ``percent_words``,
                ``isolated``, ``left_to_right``
``plain``       ``label(words, style)``, ``set_words``, ``tooltip``, ``named``: plain text only
``tasks``       ``Tasks``: ``run`` (writer), ``read`` (reader), ``owner=page``; ``Progress``
``ask``         ``Ask`` seam, ``QtAsk``, ``RecordedAsk`` for tests, ``SecondPerson``
``shell``       ``Shell`` (``add_page``, ``add_hidden_page``, ``open(key, **where)``, ``say``,
                ``empty`` when locking), ``Page`` with ``opened`` and ``may_leave``; a page with a
                form also has ``place``, ``draft``, ``take_draft``, ``begin_anew``, ``reopen``
``unfinished``  what was being written at a lock, taken before and given back after sign-in
``locking``     ``LockGuard``: idle, Ctrl+L, and what the system says (``system_lock``)
``parts.layout``      ``row``, ``column`` (``None`` stretches, ``gap`` is a step of the 4-pixel
                      grid, -1 none), ``boxed``, ``line``, ``Card``, ``ScrollPage`` (forms),
                      ``FullPage`` (lists), ``TwoColumns``, ``Responsive``; put things in by
                      ``.add(item, stretch)``
``parts.buttons``     ``Button(words, pressed, kind=Kind.PRIMARY, icon=, keys="Ctrl+S")``,
                      ``IconButton``
``parts.header``      ``PageHeader(title, subtitle, *actions)``; ``set_note`` for "draft kept"
``parts.chips``       ``Chip(words, tone, icon)``, ``Count``
``parts.stats``       ``StatCard``, ``StatRow`` (``opened`` tells the number of the card)
``parts.rows``        ``RowList`` of ``task_row(title, detail, *buttons, lead=lead_chip(chip))`` or
                      ``timeline_row``; ``KeyFacts``
``parts.table``       ``DataTable(name, columns, empty)``: ``set_rows`` or ``model.set_source``;
                      cells of ``models.table``: words, numbers, ``ChipCell``, ``SegmentCell``
``parts.segmented``   ``Segmented(name, options)``: keys 1 to 9 and arrows
``parts.stepper``     ``Stepper(steps)``
``parts.person_strip``  ``PersonStrip(PersonSummary)``, ``Portrait``
``parts.tabs``        ``Tabs(name, pairs)``
``parts.search``      ``SearchBox``, ``FilterBar``, ``ComboBox``
``parts.field``       ``FormField(label, control, help, required=)``; ``show_problem``
``parts.notices``     ``Banner``, ``Toast``; ``parts.progress``: ``Meter``, ``ProgressRow``
``parts.check``       ``CheckBox``; ``parts.empty``: ``EmptyState``
``forms``       ``record_form.RecordForm`` (any record type), ``record_detail.RecordDetail`` and
                ``value_text``, ``editors.editor_for``
``gallery``     every part in every state, for looking at
"""

from vepdesk.gui.lifelong import keep_constants_alive

keep_constants_alive()
