#pragma once
#include <stdarg.h>
#include <stdio.h>
/* As in the shim of libxml2: without the headers of ICU. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <libxslt/transform.h>
#include <libxslt/security.h>

/* libxslt reports through one handler of the whole process, libxml2's XPath at times through a plain one of the thread;
   both with variable arguments, which Swift cannot receive. This one hands each message to the structured handler
   that the calling thread has set in libxml2; without one the message is dropped. So nothing reaches standard error,
   and threads never see each other's messages. */
static void nightbill_message(void *unused, const char *format, ...) {
    char message[2048];
    va_list arguments;
    xmlError error = {0};
    (void)unused;
    if (xmlStructuredError == NULL) return;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    error.domain = XML_FROM_XSLT;
    error.level = XML_ERR_ERROR;
    error.message = message;
    xmlStructuredError(xmlStructuredErrorContext, &error);
}

/* Routes the messages of libxslt to the threads they belong to; once per process. */
static inline void nightbill_route_process_messages(void) {
    xsltSetGenericErrorFunc(NULL, nightbill_message);
}

/* Routes the plain messages of libxml2 on the calling thread; once per thread at least. */
static inline void nightbill_route_thread_messages(void) {
    xmlSetGenericErrorFunc(NULL, nightbill_message);
}
