# SPDX-License-Identifier: GPL-3.0-or-later
# Debian packages, one for each component: halftone-common (data), halftone-cli (no Qt), halftone (the window).
set(maintainer "Halftone developers <developers@halftone.invalid>")

# What Debian's policy wants beside the program: the licence, and the changes in Debian's own form.
execute_process(COMMAND date --utc --rfc-email --date=${HALFTONE_RELEASE_DATE}
  OUTPUT_VARIABLE release_date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(changelog.in changelog @ONLY)
execute_process(COMMAND gzip --best --no-name --stdout changelog WORKING_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}"
  OUTPUT_FILE "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
foreach(package IN ITEMS data:halftone-common cli:halftone-cli window:halftone)
  string(REGEX MATCH "(.*):(.*)" ignored ${package})
  install(FILES "${CMAKE_CURRENT_SOURCE_DIR}/copyright" "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CMAKE_MATCH_2} COMPONENT ${CMAKE_MATCH_1})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME halftone)
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL data cli window)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# With the reference BLAS, which LibTorch's package would be content with, matrix products are 30 times slower.
set(blas "libopenblas0-pthread | libopenblas0")
set(same_version "(= ${PROJECT_VERSION})")
set(about "Halftone calibrates a language model once, predicts what quantizing each layer
costs in accuracy and saves in time, and finds the best choice of formats for
any budget by an exact integer program.")

set(CPACK_DEBIAN_DATA_PACKAGE_NAME halftone-common)
set(CPACK_DEBIAN_DATA_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DATA_PACKAGE_SUGGESTS "python3, python3-torch")
set(CPACK_COMPONENT_DATA_DESCRIPTION "${about}
.
This package holds the hardware profiles, a small calibrated demo model with
its texts, and the worker script that measures on other computers.")

set(CPACK_DEBIAN_CLI_PACKAGE_NAME halftone-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "halftone-common ${same_version}, ${blas}")
set(CPACK_COMPONENT_CLI_DESCRIPTION "${about}
.
This package holds the program for scripts and for computers without a display.")

set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME halftone)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS "halftone-common ${same_version}, ${blas}, libqt6svg6")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_WINDOW_PACKAGE_SUGGESTS "halftone-cli")
set(CPACK_COMPONENT_WINDOW_DESCRIPTION "${about}
.
This package holds the window, in which the trade-off between accuracy and time
is explored by dragging a threshold.")
include(CPack)
