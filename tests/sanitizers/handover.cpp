// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Linked into what is built with the thread sanitizer. Qt of the distribution is not, so that the sanitizer does not see that what is
// handed to another thread with QMetaObject::invokeMethod() is taken there only after it was given. This stands before that function
// and says so.
#include <QObject>
#include <QThread>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

extern "C" {
void AnnotateIgnoreWritesBegin(const char *file, int line);
void AnnotateIgnoreWritesEnd(const char *file, int line);
}

namespace {

/// What is handed over, once it has arrived. Owns what Qt would.
struct Handover final : QtPrivate::QSlotObjectBase {
    explicit Handover(QtPrivate::QSlotObjectBase *slot) : QSlotObjectBase(&act), given(slot) { __tsan_release(this); }

    static void act(int what, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *isSame)
    {
        __tsan_acquire(self);
        auto *handover = static_cast<Handover *>(self);
        switch (what) {
        case Call:
            handover->given->call(receiver, arguments);
            __tsan_release(self); // who destroys it may be the one who waits for its end
            break;
        case Compare:
            *isSame = handover->given->compare(arguments);
            break;
        case Destroy:
            handover->given->destroyIfLastRef();
            delete handover;
            break;
        default:
            break;
        }
    }

    QtPrivate::QSlotObjectBase *given;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    using Function = bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto qts = reinterpret_cast<Function>(
        dlsym(RTLD_NEXT, "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"));
    auto *handover = new Handover(slot);
    if (object->thread() == QThread::currentThread())
        return qts(object, handover, type, result);
    // The event that Qt makes for it is Qt's own affair.
    AnnotateIgnoreWritesBegin(__FILE__, __LINE__);
    const bool isInvoked = qts(object, handover, type, result);
    AnnotateIgnoreWritesEnd(__FILE__, __LINE__);
    return isInvoked;
}
