package org.taqarub.app.input;

/** A page that is readable and no article, as front pages and lists of links are. */
final class NoArticle extends Unreadable {

    private static final long serialVersionUID = 1L;

    NoArticle(String reason) {
        super(reason, "save the article's text as .txt");
    }
}
