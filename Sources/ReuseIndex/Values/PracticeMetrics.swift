package import Content
package import Core

/// What is counted of one practice beside who uses it today.
package struct PracticeMetrics: Sendable {
  /// Inhabitants of the hard adopters, of all inhabitants of the day's municipalities.
  ///
  /// Municipalities of which the register has no number are in neither.
  package let inhabitants: Fraction
  /// Hard adopters per size class, every class that has a municipality on the day, smallest first.
  package let sizeClasses: [SizeClassCoverage]
  /// Hard adopters over the years; see ``GrowthPoint``. Empty where the practice never had one.
  package let growth: [GrowthPoint]
  package let pace: Pace
  /// Organisations that use it, of those that use it and those that stopped.
  ///
  /// Hard records only; organisations of any sort that exist on the day. What was rejected was never
  /// in use.
  package let loyalty: Fraction
  /// Records confirmed within 24 months, of all records that count or would count but for that.
  ///
  /// Hard records only, the one that counts for each organisation.
  package let confirmedRecords: Fraction
  package let avoided: AvoidedEffort
  /// Why organisations stopped or did not take it over: hard records only, the one that counts for
  /// each organisation. Most often given first; without a reason last.
  package let endings: [EndingReason]

  /// Hard adopters in one size class of the municipalities that it has on the day.
  package struct SizeClassCoverage: Hashable, Sendable {
    /// 1 to 8, the scheme of Statistics Netherlands (CBS); nil for municipalities of which the
    /// register names none, so that the sum is the whole.
    package let sizeClass: Int?
    package let coverage: Fraction

    package init(sizeClass: Int?, coverage: Fraction) {
      self.sizeClass = sizeClass
      self.coverage = coverage
    }
  }

  package init(
    inhabitants: Fraction, sizeClasses: [SizeClassCoverage], growth: [GrowthPoint], pace: Pace,
    loyalty: Fraction, confirmedRecords: Fraction, avoided: AvoidedEffort, endings: [EndingReason]
  ) {
    self.inhabitants = inhabitants
    self.sizeClasses = sizeClasses
    self.growth = growth
    self.pace = pace
    self.loyalty = loyalty
    self.confirmedRecords = confirmedRecords
    self.avoided = avoided
    self.endings = endings
  }
}

/// How many municipalities of a day used something on that day, as today's records tell.
///
/// Series hold one point for 1 January of each year, from the last one without an adopter, and end
/// with the day of the index itself. A former municipality counts as itself while it existed and
/// for its successors afterwards.
package struct GrowthPoint: Hashable, Sendable {
  package let day: Day
  package let hardAdopters: Fraction

  package init(day: Day, hardAdopters: Fraction) {
    self.day = day
    self.hardAdopters = hardAdopters
  }
}

/// How fast a practice spread, counted over today's hard adopters whose record names a first day,
/// month or year (the first day that it can mean).
package struct Pace: Hashable, Sendable {
  /// Adopters with a beginning, of all hard adopters.
  package let dated: Fraction
  package let first: Day?
  /// Days from the first to the 5th, 10th and 50th adopter; nil where there are not so many.
  package let daysToFifth: Int?
  package let daysToTenth: Int?
  package let daysToFiftieth: Int?
  /// The median of the days between the first adopter and each later one; nil with fewer than two.
  /// Of an even number the lower middle.
  package let medianLag: Int?

  package init(
    dated: Fraction, first: Day?, daysToFifth: Int?, daysToTenth: Int?, daysToFiftieth: Int?,
    medianLag: Int?
  ) {
    self.dated = dated
    self.first = first
    self.daysToFifth = daysToFifth
    self.daysToTenth = daysToTenth
    self.daysToFiftieth = daysToFiftieth
    self.medianLag = medianLag
  }
}

/// What reuse saved, as far as adopters recorded it: only over records in use that name both what
/// it would have taken alone and what it took.
///
/// What it took is the one-off cost with one year of the yearly cost, as far as the record names
/// them. May be negative: then taking over took more.
package struct AvoidedEffort: Hashable, Sendable {
  /// Hard records in use that could have told, so that a reader sees how much is missing.
  package let recordCount: Int
  /// One sum for each price year, so that years are never mixed; ordered, unknown year last.
  package let costs: [Cost]
  /// Tenths of working days over `dayRecordCount` records.
  package let tenthsOfDays: Int
  package let dayRecordCount: Int

  /// Whole euros over a number of records in prices of one year.
  package struct Cost: Hashable, Sendable {
    package let priceYear: Int?
    package let euros: Int
    package let recordCount: Int

    package init(priceYear: Int?, euros: Int, recordCount: Int) {
      self.priceYear = priceYear
      self.euros = euros
      self.recordCount = recordCount
    }
  }

  package init(recordCount: Int, costs: [Cost], tenthsOfDays: Int, dayRecordCount: Int) {
    self.recordCount = recordCount
    self.costs = costs
    self.tenthsOfDays = tenthsOfDays
    self.dayRecordCount = dayRecordCount
  }
}

/// A reason that organisations gave for stopping or for not taking a practice over.
package struct EndingReason: Hashable, Sendable {
  /// As the first record writes it; reasons that differ in letter case, spaces and closing mark
  /// only are one. Nil for records without a reason.
  package let text: String?
  /// Organisations that stopped. Ordered.
  package let stopped: [OrganisationCode]
  /// Organisations that did not take it over. Ordered.
  package let rejected: [OrganisationCode]

  package init(text: String?, stopped: [OrganisationCode], rejected: [OrganisationCode]) {
    self.text = text
    self.stopped = stopped
    self.rejected = rejected
  }
}
