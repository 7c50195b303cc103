import Glibc

/// What a piece of work cost.
struct Measurement: Sendable {
  let seconds: Double
  /// Seconds of all threads together; says more than `seconds` on a machine that does other things too.
  let processorSeconds: Double
  /// Nil where the system does not tell.
  let peakMebibytes: Double?
}

/// A moment in a build, at which one stage ends and the next begins.
struct Moment: Sendable {
  let time: ContinuousClock.Instant
  let processorSeconds: Double
  /// The peak since the moment before, or since the start where the system counts on.
  let peakMebibytes: Double?

  /// Takes the time, and starts counting the peak anew.
  static func now() -> Moment {
    var used = timespec()
    let isKnown = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0
    let processorSeconds = isKnown ? Double(used.tv_sec) + Double(used.tv_nsec) / 1e9 : 0
    let peak = PeakMemory.read()
    _ = PeakMemory.restart()
    return Moment(
      time: ContinuousClock.now, processorSeconds: processorSeconds, peakMebibytes: peak)
  }

  func cost(since start: Moment) -> Measurement {
    Measurement(
      seconds: (time - start.time).inSeconds,
      processorSeconds: processorSeconds - start.processorSeconds, peakMebibytes: peakMebibytes)
  }
}
