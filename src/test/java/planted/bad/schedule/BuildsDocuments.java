package planted.bad.schedule;

import javax.xml.parsers.DocumentBuilderFactory;

class BuildsDocuments {
    Object factory() {
        return DocumentBuilderFactory.newInstance();
    }
}
