import Interchange
import Pseudonymisation
import QualData

/// People whom the project names: speakers, participants, and those of a user's list.
struct KnownPeople {
  struct Person {
    /// The full name first.
    var names: [String]
    var reason: String
  }

  private(set) var people: [Person] = []
  /// Who has a name, by its forms.
  private var owner: [IdentifierValue: Int] = [:]
  /// What participants' attributes hold besides names.
  private(set) var others: [(kind: IdentifierKind, text: String, reason: String)] = []

  /// Names that stand together are one person's; one that somebody has already means that person.
  mutating func add(_ names: [String], _ reason: String) {
    let names = names.filter { $0.contains(where: \.isLetter) }
    guard !names.isEmpty else { return }
    let known = names.compactMap { owner[IdentifierValue(.person, $0)] }.first
    let index = known ?? people.count
    if known == nil { people.append(Person(names: [], reason: reason)) }
    for name in names where owner[IdentifierValue(.person, name)] == nil {
      owner[IdentifierValue(.person, name)] = index
      people[index].names.append(name)
    }
  }

  /// Rows of the participants file: ids and labels that are names, and attributes whose column says that they are.
  /// - Parameter columns: further columns whose cells are names.
  mutating func add(_ participants: [Participant], columns: [String]) {
    for participant in participants {
      var first = ""
      var last = ""
      var names: [String] = []
      for (column, value) in participant.attributes.sorted(by: { $0.key < $1.key }) {
        switch PersonalColumn(column) {
        case .fullName: names.insert(value, at: 0)
        case .firstName: first = value
        case .lastName: last = value
        case .other(let kind): others.append((kind, value, "participants: \(column)"))
        case nil: if columns.contains(column) { others.append((.name, value, "participants: \(column)")) }
        }
      }
      if !first.isEmpty, !last.isEmpty { names.insert("\(first) \(last)", at: 0) }
      names += [first, last].filter { !$0.isEmpty }
      if SpeakerLabels.isName(participant.label) { names.append(participant.label) }
      if SpeakerLabels.isName(participant.id), !participant.id.contains(where: \.isNumber) {
        names.append(participant.id)
      }
      add(names, "participants")
    }
  }
}

/// What the name of a column says of its cells, in English, Dutch, French and German.
enum PersonalColumn: Equatable {
  case fullName, firstName, lastName
  case other(IdentifierKind)

  init?(_ name: String) {
    let words = name.lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ")
    if let known = Self.table[words] { self = known } else { return nil }
  }

  private static let table: [String: PersonalColumn] = {
    let names: [(PersonalColumn, String)] = [
      (.fullName, "name,full name,naam,volledige naam,nom complet,vollständiger name,participant name"),
      (.firstName, "first name,firstname,given name,forename,voornaam,prénom,prenom,vorname"),
      (
        .lastName,
        "last name,lastname,surname,family name,achternaam,familienaam,nom de famille,nom,nachname,familienname"
      ),
      (
        .other(.eMail),
        "e-mail,email,mail,e-mail address,email address,e-mailadres,emailadres,courriel,adresse e-mail"
      ),
      (
        .other(.phone),
        "phone,phone number,telephone,mobile,mobile phone,gsm,telefoon,telefoonnummer,téléphone,telefon,handy,tel"
      ),
      (
        .other(.birthDate),
        "birth date,birthdate,date of birth,dob,born,geboortedatum,geboren,date de naissance,geburtsdatum"
      ),
      (.other(.address), "address,home address,adres,adresse,anschrift"),
      (
        .other(.nationalNumber), "national number,rijksregisternummer,bsn,insz,niss,numéro national,steuer-id"
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { column, names in
        names.split(separator: ",").map { (String($0), column) }
      })
  }()
}
