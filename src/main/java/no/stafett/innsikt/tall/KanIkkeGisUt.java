package no.stafett.innsikt.tall;

/** Et lite tall kan regnes ut, og det er ikke mer å skjule: da gis ingenting ut om måneden. */
class KanIkkeGisUt extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
