import GRDB

/// What reads the store within one call of `read` or `write`. What can be read of a noun stands in the file of its records.
package protocol StoreReading { var handle: StoreHandle { get } }

/// The connection, hidden from other modules.
package struct StoreHandle {
  let database: Database
}

package struct StoreReader: StoreReading {
  package let handle: StoreHandle

  init(database: Database) { handle = StoreHandle(database: database) }
}

extension StoreReading {
  var database: Database { handle.database }
}
