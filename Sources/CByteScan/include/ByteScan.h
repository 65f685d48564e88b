static inline int byte_scan_placeholder(void) { return 0; }
