"""What `packaging/dev.py` does, standard library only: it must work before anything is installed.

``main`` holds the verbs; ``places`` the folders and how to speak and start programs;
``environment`` the virtual environments; ``libraries`` what Linux must bring; ``lock`` the pinned
requirements; ``texts`` and ``translations`` the sentences to translate; ``frozen`` the packaged
program.
"""
