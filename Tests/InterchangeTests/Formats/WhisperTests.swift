import QualData
import Testing

@testable import Interchange

@Suite struct WhisperTests {
  @Test func segmentsAreCuesAndNaNIsNoTime() throws {
    let imported = try read(
      "{\"text\": \"\", \"language\": \"english\", \"segments\": [\n"
        + "{\"start\": 0.0, \"end\": 2.5, \"text\": \" How are\", \"avg_logprob\": NaN},\n"
        + "{\"start\": 2.5, \"end\": 3, \"text\": \" you?\"}, {\"start\": 3, \"end\": NaN, \"text\": \" Fine.\"}]}",
      as: "a.json")
    #expect(turns(imported) == ["?: How are you?", "?: Fine."])
    #expect(times(imported) == [[0, 3], [3, 3]])
    #expect(imported.transcript.language == "en" && imported.format == "Whisper JSON")
  }

  @Test func speakersAreThoseOfWhisperX() throws {
    let imported = try read(
      "{\"segments\": [{\"start\": 0, \"end\": 1, \"text\": \"Well?\", \"speaker\": \"SPEAKER_00\"},"
        + "{\"start\": 1, \"end\": 2, \"text\": \"Yes.\", \"speaker\": \"SPEAKER_01\"}]}", as: "a.json")
    #expect(turns(imported) == ["SPEAKER_00: Well?", "SPEAKER_01: Yes."])
  }

  @Test func speakersMayBeCalledIds() throws {
    let imported = try read(
      "{\"segments\": [{\"text\": \" Well?\", \"start\": 0, \"end\": 1, \"speaker_id\": \"Speaker 2\"},"
        + "{\"text\": \" Yes.\", \"start\": 1, \"end\": 2, \"speaker_id\": \"Speaker 1\"}]}", as: "a.json")
    #expect(turns(imported) == ["Speaker 2: Well?", "Speaker 1: Yes."])
  }

  @Test func whisperCppCountsMilliseconds() throws {
    let imported = try read(
      "{\"result\": {\"language\": \"nl\"}, \"transcription\": [{\"timestamps\": {\"from\": \"00:00:00,000\", "
        + "\"to\": \"00:00:01,500\"}, \"offsets\": {\"from\": 0, \"to\": 1500}, \"text\": \" Ja.\"}]}",
      as: "a.json")
    #expect(turns(imported) == ["?: Ja."])
    #expect(times(imported) == [[0, 1.5]])
  }

  @Test func anotherJSONIsRefused() {
    #expect(
      errors { _ = try read("{\"name\": \"x\"}", as: "a.json") }.joined().hasPrefix(
        "a.json: error: This is a JSON file, not a transcript that can be read."))
  }
}

@Suite struct RevTests {
  @Test func monologuesAreTurns() throws {
    let imported = try read(
      """
      {"monologues": [
        {"speaker": 0, "elements": [
          {"type": "text", "value": "Who", "ts": 0.5, "end_ts": 0.8, "confidence": 0.9},
          {"type": "punct", "value": " "}, {"type": "text", "value": "pays", "ts": 1.0, "end_ts": 1.5},
          {"type": "punct", "value": "?"}]},
        {"speaker": 1, "elements": [{"type": "text", "value": "Nobody", "ts": 2, "end_ts": 3}]}],
       "speakers": [{"id": 0, "name": "INT"}]}
      """, as: "a.json")
    #expect(imported.format == "Rev JSON")
    #expect(turns(imported) == ["INT: Who pays?", "Speaker 1: Nobody"])
    #expect(times(imported) == [[0.5, 1.5], [2, 3]])
  }
}
