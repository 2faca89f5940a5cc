# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's LibTorch, as a target whose headers are system headers.
find_package(Torch REQUIRED)
add_library(halftone_torch INTERFACE)
target_link_libraries(halftone_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(halftone_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
