import { existsSync } from 'node:fs'
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from 'kysely'
import type { Organisation } from '../features/audit/work.ts'
import type { Schema } from '../platform/database/connection.ts'
