#include "budget.h"
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <link.h>
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

static __thread nightbill_budget *current;

/* How often a late thread is reminded, until it is at a place where it can be stopped. */
static const long reminder_nanoseconds = 5000000;

/* MARK: Leaving work */

_Noreturn static void leave(nightbill_budget *budget, nightbill_outcome outcome) {
    budget->is_running = 0;
    budget->outcome = outcome;
    siglongjmp(budget->exit, 1);
}

static bool has_passed(const struct timespec *deadline) {
    struct timespec now;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return false;
    return now.tv_sec > deadline->tv_sec || (now.tv_sec == deadline->tv_sec && now.tv_nsec >= deadline->tv_nsec);
}

/* MARK: The table of what is allocated */

static size_t place(const nightbill_budget *budget, const void *memory) {
    uint64_t hash = (uint64_t)(uintptr_t)memory * 0x9E3779B97F4A7C15u;
    return (size_t)(hash >> 20) & (budget->capacity - 1);
}

static void insert(nightbill_budget *budget, void *memory) {
    size_t slot = place(budget, memory);
    while (budget->slots[slot] != NULL) slot = (slot + 1) & (budget->capacity - 1);
    budget->slots[slot] = memory;
    budget->count++;
}

/* Makes room for one more; false: there is no memory for that. */
static bool reserve(nightbill_budget *budget) {
    if (budget->count * 4 < budget->capacity * 3) return true;
    void **before = budget->slots;
    size_t count = budget->capacity;
    void **after = calloc(count * 2, sizeof *after);
    if (after == NULL) return false;
    budget->slots = after;
    budget->capacity = count * 2;
    budget->used += count * sizeof *after;
    budget->count = 0;
    for (size_t slot = 0; slot < count; slot++)
        if (before[slot] != NULL) insert(budget, before[slot]);
    free(before);
    return true;
}

/* Removes memory from the table; false: it is not of this budget. */
static bool withdraw(nightbill_budget *budget, void *memory) {
    size_t mask = budget->capacity - 1, slot = place(budget, memory);
    while (budget->slots[slot] != memory) {
        if (budget->slots[slot] == NULL) return false;
        slot = (slot + 1) & mask;
    }
    /* Later entries move up, unless that would put one before its hash position. */
    for (size_t next = (slot + 1) & mask; budget->slots[next] != NULL; next = (next + 1) & mask) {
        size_t own = place(budget, budget->slots[next]);
        if (((next - own) & mask) < ((next - slot) & mask)) continue;
        budget->slots[slot] = budget->slots[next];
        slot = next;
    }
    budget->slots[slot] = NULL;
    budget->count--;
    return true;
}

/* MARK: The allocator of libxml2 */

/* Checks the limits before this many more bytes are allocated; abandons the work where one is exceeded. */
static void claim(nightbill_budget *budget, size_t bytes) {
    if (!budget->is_running) return;
    if (budget->is_late) leave(budget, nightbill_out_of_time);
    if ((char *)__builtin_frame_address(0) < budget->stack_floor) leave(budget, nightbill_out_of_stack);
    if (budget->used > budget->limit || bytes > budget->limit - budget->used)
        leave(budget, nightbill_out_of_memory);
}

/* Notes memory as the budget's; where the system has none, running work is abandoned. */
static void *note(nightbill_budget *budget, void *memory) {
    if (memory != NULL && reserve(budget)) {
        insert(budget, memory);
        budget->used += malloc_usable_size(memory);
        return memory;
    }
    if (budget->is_running) {
        free(memory);
        leave(budget, nightbill_out_of_memory);
    }
    return memory;
}

static void *budget_malloc(size_t bytes) {
    nightbill_budget *budget = current;
    if (budget == NULL) return malloc(bytes);
    claim(budget, bytes);
    return note(budget, malloc(bytes));
}

static void budget_free(void *memory) {
    nightbill_budget *budget = current;
    if (budget != NULL && memory != NULL) {
        size_t bytes = malloc_usable_size(memory);
        if (withdraw(budget, memory)) budget->used -= bytes;
    }
    free(memory);
}

static void *budget_realloc(void *memory, size_t bytes) {
    nightbill_budget *budget = current;
    if (budget == NULL) return realloc(memory, bytes);
    if (memory == NULL) return budget_malloc(bytes);
    size_t before = malloc_usable_size(memory);
    if (bytes > before) claim(budget, bytes - before);
    bool was_noted = withdraw(budget, memory);
    if (was_noted) budget->used -= before;
    void *moved = realloc(memory, bytes);
    if (moved == NULL && bytes > 0) {
        if (was_noted) note(budget, memory);
        if (budget->is_running) leave(budget, nightbill_out_of_memory);
        return NULL;
    }
    return moved == NULL ? NULL : note(budget, moved);
}

static char *budget_strdup(const char *text) {
    size_t bytes = strlen(text) + 1;
    char *copy = budget_malloc(bytes);
    return copy == NULL ? NULL : memcpy(copy, text, bytes);
}

/* MARK: Time */

/* The code of libxml2 and libxslt. Where a thread is in it, it holds no lock of the C library or of Swift, so that its
   work can be abandoned at any point. */
static struct { uintptr_t first, end; } library_code[8];
static int library_code_count;

static int note_library(struct dl_phdr_info *object, size_t size, void *unused) {
    const uintptr_t members[] = {(uintptr_t)xmlParseDocument, (uintptr_t)xsltParseStylesheetDoc};
    bool is_library = false, is_program = false;
    (void)size, (void)unused;
    for (int index = 0; index < object->dlpi_phnum; index++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[index];
        uintptr_t first = object->dlpi_addr + part->p_vaddr;
        if (part->p_type != PT_LOAD) continue;
        for (int member = 0; member < 2; member++)
            if (members[member] - first < part->p_memsz) is_library = true;
        if ((uintptr_t)note_library - first < part->p_memsz) is_program = true;
    }
    for (int index = 0; is_library && !is_program && index < object->dlpi_phnum; index++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[index];
        if (part->p_type != PT_LOAD || !(part->p_flags & PF_X) || library_code_count == 8) continue;
        library_code[library_code_count].first = object->dlpi_addr + part->p_vaddr;
        library_code[library_code_count].end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
        library_code_count++;
    }
    return 0;
}

static bool is_in_library(const void *context) {
#if defined(__x86_64__)
    uintptr_t at = (uintptr_t)((const ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    uintptr_t at = (uintptr_t)((const ucontext_t *)context)->uc_mcontext.pc;
#else
    uintptr_t at = 0;
#endif
    for (int index = 0; index < library_code_count; index++)
        if (at >= library_code[index].first && at < library_code[index].end) return true;
    return false;
}

/* Stops work that is late: at once within the libraries, else at its next allocation or the next reminder. */
static void remind(int number, siginfo_t *information, void *context) {
    nightbill_budget *budget = current;
    (void)number, (void)information;
    if (budget == NULL || !budget->is_running || !has_passed(&budget->deadline)) return;
    budget->is_late = 1;
    if (is_in_library(context)) leave(budget, nightbill_out_of_time);
}

static int reminder_signal(void) { return SIGRTMAX - 3; }

static void start_clock(nightbill_budget *budget, unsigned milliseconds) {
    struct sigevent event;
    struct itimerspec times = {.it_interval = {.tv_nsec = reminder_nanoseconds}};
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = reminder_signal();
    event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &budget->deadline);
    budget->deadline.tv_sec += milliseconds / 1000;
    budget->deadline.tv_nsec += (long)(milliseconds % 1000) * 1000000;
    if (budget->deadline.tv_nsec >= 1000000000) {
        budget->deadline.tv_sec++;
        budget->deadline.tv_nsec -= 1000000000;
    }
    times.it_value = budget->deadline;
    /* Threads of a pool block all signals. */
    sigset_t reminder;
    sigemptyset(&reminder);
    sigaddset(&reminder, reminder_signal());
    pthread_sigmask(SIG_UNBLOCK, &reminder, &budget->mask_before);
    /* Without a timer there are still the limits of libxslt. */
    if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &budget->timer) != 0) return;
    budget->has_timer = true;
    timer_settime(budget->timer, TIMER_ABSTIME, &times, NULL);
}

/* MARK: Budgets */

void nightbill_budget_install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = remind;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(reminder_signal(), &action, NULL);
    dl_iterate_phdr(note_library, NULL);
    xmlMemSetup(budget_free, budget_malloc, budget_realloc, budget_strdup);
}

/* Where the thread's stack ends, with room left for recursion without allocation: expressions of XPath, as deep as
   libxml2 allows them. */
static char *stack_floor(void) {
    static __thread char *floor;
    const size_t room = 3 << 20, least_room = 128 << 10;
    pthread_attr_t attributes;
    void *lowest;
    size_t size;
    if (floor != NULL) return floor;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return NULL;
    if (pthread_attr_getstack(&attributes, &lowest, &size) == 0)
        floor = (char *)lowest + (size / 3 < room ? size / 3 + least_room : room);
    pthread_attr_destroy(&attributes);
    return floor;
}

nightbill_budget *nightbill_budget_open(size_t bytes, unsigned milliseconds) {
    const size_t capacity = 4096;
    nightbill_budget *budget = calloc(1, sizeof *budget);
    if (budget == NULL) return NULL;
    budget->slots = calloc(capacity, sizeof *budget->slots);
    if (budget->slots == NULL) {
        free(budget);
        return NULL;
    }
    budget->capacity = capacity;
    budget->limit = bytes;
    budget->stack_floor = stack_floor();
    start_clock(budget, milliseconds);
    current = budget;
    return budget;
}

void nightbill_budget_close(nightbill_budget *budget) {
    current = NULL;
    if (budget->has_timer) timer_delete(budget->timer);
    pthread_sigmask(SIG_SETMASK, &budget->mask_before, NULL);
    free(budget->slots);
    free(budget);
}

long nightbill_budget_line(const nightbill_budget *budget) { return budget->line; }

void nightbill_budget_begin(nightbill_budget *budget) {
    budget->parser = NULL;
    budget->context = NULL;
}

void nightbill_budget_end(nightbill_budget *budget) { budget->is_running = 0; }

static long present_line(const nightbill_budget *budget) {
    if (budget->context != NULL) {
        xmlNodePtr at = budget->context->inst;
        if (at == NULL && budget->context->templ != NULL) at = budget->context->templ->elem;
        return at == NULL ? 0 : xmlGetLineNo(at);
    }
    if (budget->parser != NULL && budget->parser->input != NULL) return budget->parser->input->line;
    return 0;
}

long nightbill_present_line(void) {
    return current == NULL || current->context == NULL ? 0 : present_line(current);
}

nightbill_outcome nightbill_budget_abandon(nightbill_budget *budget) {
    budget->line = present_line(budget);
    /* The one thing of the work that the thread itself holds. */
    xmlResetLastError();
    for (size_t slot = 0; slot < budget->capacity; slot++) {
        free(budget->slots[slot]);
        budget->slots[slot] = NULL;
    }
    budget->count = 0;
    budget->used = 0;
    return budget->outcome;
}
