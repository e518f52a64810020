#pragma once
/* As in the program: without the headers of ICU, which clash with the copy in Foundation. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlwriter.h>
