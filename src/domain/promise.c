/* promise: see promise.h. */
#include "domain/promise.h"

#include "base/clock.h"
#include "domain/workdays.h"

struct calendar_date promise_day(int64_t received, int64_t answer_days)
{
    return workdays_add(clock_local_date(received), answer_days);
}
