#pragma once
#include <libxml/xmlversion.h>
// libxml2's ICU headers clash with Foundation's own copy; nothing here uses them.
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
