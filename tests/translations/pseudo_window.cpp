// SPDX-License-Identifier: GPL-3.0-or-later
// The window in the pseudo language, to be looked at: pseudo_window. In no package. It opens the demo.
#include "app/window/main_window.h"
#include "tests/app/window_stage.h"
#include "tests/translations/pseudo_translator.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    halftone::test::PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    halftone::test::WindowStage stage;
    stage.window().openDemo();
    return QApplication::exec();
}
