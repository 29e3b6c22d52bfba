/** First stop of the keyboard on every page. */
export function SkipLink() {
  return (
    <a href="#content" className="skip-link chrome">
      Đến nội dung chính
    </a>
  );
}
