// Everything is inline; a target needs one file to compile.
#include "ByteScan.h"
