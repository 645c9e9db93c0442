package no.stafett;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Øktlageret rydder hvert minutt fra det er laget, så tabellen må være der først: migreringen går foran. */
class OekterVenterPaaDatabasen extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(JdbcIndexedSessionRepository.class);
    }
}
