/// The one script of a page: a link into folded text opens what folds it. Browsers that do so by themselves do not need it.
enum HTMLDocumentScript {
  static let text =
    "function reveal(){var e=document.getElementById(decodeURIComponent(location.hash.slice(1)));if(!e)return;"
    + "for(var p=e;p;p=p.parentElement)if(p.tagName==='DETAILS')p.open=true;e.scrollIntoView()}"
    + "addEventListener('hashchange',reveal);reveal();"

  /// Of `text`, as Content-Security-Policy names a script that may run.
  static let digest = "sha256-onlgNtWQCAeFWJWSQmiuZ5/P7qxOKD2l9rK+G6Uzn0A="
}
